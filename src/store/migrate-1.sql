-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fills an empty file of version 2 from one of version 1, attached as "old".
-- What version 1 did not note is 0 or empty: unknown. Rows are compared anew.

INSERT INTO project (number, id, made, program, compared) VALUES (1, lower (hex (randomblob (16))), 0, '', '');
INSERT INTO article (number, step, file, title, outlet, byline, address, published, language, media_type, sha256,
                     retrieved, dateline_start, dateline_end, excerpt, extractor, lexicon, program, extracted, text)
  SELECT number, step, file, title, outlet, byline, address, published, language, media_type, sha256,
         retrieved, dateline_start, dateline_end, 0, extractor, lexicon, '', 0, text FROM old.article;
INSERT INTO original SELECT * FROM old.original;
INSERT INTO block SELECT * FROM old.block;
INSERT INTO claim SELECT * FROM old.claim;
INSERT INTO evidence SELECT * FROM old.evidence;
INSERT INTO present SELECT * FROM old.present;
INSERT INTO decision SELECT * FROM old.decision;
INSERT INTO history (step, name, undone, made, changes) SELECT step, name, undone, 0, changes FROM old.history;
