-- SPDX-License-Identifier: GPL-3.0-or-later
-- A project of version 1 as that version wrote it: sqlite3 NAME.counterclaim .dump
PRAGMA application_id = 1128483917;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  step INTEGER,
  file TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  byline TEXT,
  address TEXT,
  published TEXT,
  language TEXT NOT NULL,
  media_type TEXT,
  sha256 TEXT,
  retrieved INTEGER NOT NULL,
  dateline_start INTEGER NOT NULL,
  dateline_end INTEGER NOT NULL,
  extractor INTEGER NOT NULL,
  lexicon TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO article VALUES(1,1,'page.html','Two tanks burn','Caspian Wire','A. Məmmədova','https://example.org/1?a=b','2020-10-09','az','text/html','de260038a7b7b2a8e885bcfa7ce80b2744ca8bafc64dc85f872e1289631bfb46',1602230400,0,13,7,'lexicon-1',replace('BAKU, Oct. 9. Ordu iki tankı məhv etdi.\n\nAt least 43 died.','\n',char(10)));
CREATE TABLE original (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO original VALUES(1,73,X'789cb329b07372f40ed551f04f2ed153b0d453f02f4a2955c8ccce542849cccb3eb25121f7e4cc8c3285d492944c3d1bfd023b9b023bc712859cd4c4e2120513638594ccd414b038030076bf17c5');
CREATE TABLE block (
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO block VALUES(1,0,'paragraph',0,41);
INSERT INTO block VALUES(1,1,'list_item',43,60);
CREATE TABLE claim (
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  event TEXT NOT NULL,
  object TEXT NOT NULL,
  model TEXT,
  bound TEXT NOT NULL,
  low REAL,
  high REAL,
  approx INTEGER NOT NULL CHECK (approx IN (0, 1)),
  unit TEXT NOT NULL,
  currency TEXT,
  quantity_start INTEGER,
  quantity_end INTEGER,
  claimant TEXT NOT NULL,
  claimant_text TEXT,
  claimant_start INTEGER,
  claimant_end INTEGER,
  stance TEXT NOT NULL,
  polarity TEXT NOT NULL,
  actor TEXT,
  affected TEXT,
  place TEXT,
  start_day TEXT,
  end_day TEXT,
  cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO claim VALUES(1,0,'a1:destroyed:tank:0-4','destroyed','tank','T-72','exact',2.5,2.5,0,'count',NULL,1,3,'azerbaijan','Baku',0,2,'alleges','affirmed','azerbaijan','armenia','Füzuli','2020-09-27','2020-10-09',1,0.86999999999999999555,'active-verb');
INSERT INTO claim VALUES(1,1,'a1:cost:money:6-12','cost','money',NULL,'at_least',43.0,NULL,1,'money','EUR',NULL,NULL,'outlet',NULL,NULL,NULL,'asserts','denied',NULL,NULL,NULL,NULL,NULL,0,0.0,'');
CREATE TABLE evidence (
  article INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, claim, position),
  FOREIGN KEY (article, claim) REFERENCES claim (article, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO evidence VALUES(1,0,0,0,4);
INSERT INTO evidence VALUES(1,0,1,6,9);
INSERT INTO evidence VALUES(1,1,0,6,12);
CREATE TABLE present (
  article INTEGER PRIMARY KEY REFERENCES article (number)
) STRICT;
INSERT INTO present VALUES(1);
CREATE TABLE decision (
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, target, field)
) STRICT, WITHOUT ROWID;
INSERT INTO decision VALUES('claim','a1:destroyed:tank:0-4','note','seen');
CREATE TABLE history (
  step INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  changes BLOB NOT NULL
) STRICT;
INSERT INTO history VALUES(1,'Add',0,X'789c0b61642c284a2d4ecd2b6110626064800046003853036c');
INSERT INTO history VALUES(2,'seen',0,X'789c0b616164626648494dce2ccecccf63106260664dce49cccc65164d34b44a492d2e29caaf4c4db12a49cccbb632d0356166c9cb2f496566294e4dcd0300cd4310a6');
INSERT INTO history VALUES(3,'seen twice',1,X'789c0b616164626648494dce2ccecccf63106760664dce49cccc65164d34b44a492d2e29caaf4c4db12a49cccbb632d0356166c9cb2f496566294e4dcd63606060e60231144aca33935301de40149f');
COMMIT;
