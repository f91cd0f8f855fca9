-- SPDX-License-Identifier: GPL-3.0-or-later
-- Questions to a project file: sqlite3 -readonly NAME.counterclaim < examples.sql
-- Each statement is one question; a test asks them all.

-- The articles of the comparison, with the editor's corrections of outlet and day.
SELECT 'a' || number AS id, title,
       coalesce ((SELECT value FROM decision
                   WHERE kind = 'article' AND target = 'a' || number AND field = 'outlet'), outlet) AS outlet,
       coalesce ((SELECT value FROM decision
                   WHERE kind = 'article' AND target = 'a' || number AND field = 'published'), published) AS published
  FROM present JOIN article ON number = present.article ORDER BY number;

-- Every claim as it was found, with the words that carry it. Spans count bytes, so the text is cut as a blob.
SELECT claim.key, claim.claimant, claim.event, claim.object, claim.bound, claim.low, claim.high,
       CAST (substr (CAST (article.text AS BLOB), evidence.start + 1, evidence."end" - evidence.start) AS TEXT) AS words
  FROM present
  JOIN article ON article.number = present.article
  JOIN claim ON claim.article = article.number
  JOIN evidence ON evidence.article = claim.article AND evidence.claim = claim.position AND evidence.position = 0
 ORDER BY claim.article, claim.position;

-- What the editor has changed or noted, claim by claim.
SELECT target AS claim, field, value FROM decision WHERE kind = 'claim' ORDER BY target, field;

-- How many claims each party makes.
SELECT claimant, count (*) AS claims FROM present JOIN claim ON claim.article = present.article
 GROUP BY claimant ORDER BY claims DESC, claimant;

-- The editor's steps, the latest first.
SELECT step, name, undone FROM history ORDER BY step DESC;
