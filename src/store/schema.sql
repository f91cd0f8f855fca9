-- SPDX-License-Identifier: GPL-3.0-or-later
-- The project file, version 2. README.md tells what it means.
-- A file whose schema is not word for word this one is refused.

PRAGMA application_id = 1128483917; -- 0x43434C4D, "CCLM"
PRAGMA user_version = 2;

CREATE TABLE project (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  id TEXT NOT NULL,
  made INTEGER NOT NULL,
  program TEXT NOT NULL,
  compared TEXT NOT NULL
) STRICT;

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
  excerpt INTEGER NOT NULL CHECK (excerpt IN (0, 1)),
  extractor INTEGER NOT NULL,
  lexicon TEXT NOT NULL,
  program TEXT NOT NULL,
  extracted INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_step ON article (step);

CREATE TABLE original (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE block (
  article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE evidence (
  article INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (article, claim, position),
  FOREIGN KEY (article, claim) REFERENCES claim (article, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE present (
  article INTEGER PRIMARY KEY REFERENCES article (number)
) STRICT;

CREATE TABLE decision (
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, target, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
  step INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  made INTEGER NOT NULL,
  changes BLOB NOT NULL
) STRICT;

CREATE TABLE row (
  key TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  event TEXT NOT NULL,
  object TEXT NOT NULL,
  affected TEXT,
  place TEXT,
  cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
  title TEXT,
  verdict TEXT NOT NULL,
  rule TEXT,
  ratio REAL,
  difference REAL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  row TEXT NOT NULL REFERENCES row (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  claim TEXT NOT NULL,
  article INTEGER NOT NULL,
  side TEXT NOT NULL,
  claimant TEXT NOT NULL,
  claimant_text TEXT,
  stance TEXT NOT NULL,
  polarity TEXT NOT NULL,
  bound TEXT NOT NULL,
  low REAL,
  high REAL,
  end_day TEXT,
  words TEXT NOT NULL,
  PRIMARY KEY (row, position)
) STRICT, WITHOUT ROWID;
