-- Recalls, what they are found by, and who may bring them in.
--
-- A search goes by words: recall_words is the dictionary of all that stand in a title, brand or
-- product, folded to plain a-z and 0-9, and recall_postings tells which recalls have a word. A
-- misspelt word is looked up in the dictionary by its trigrams, so the index of trigrams stays as
-- small as the dictionary, however many recalls there are.

-- The description comes last: SQLite reads a row from the left, and a search never reads that far.
-- hazards and remedies hold a sentence in each line, search_text the folded words that a recall is
-- ranked by.
CREATE TABLE recalls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agency TEXT NOT NULL,
  number TEXT NOT NULL,
  recalled_on TEXT NOT NULL,
  title TEXT NOT NULL,
  search_text TEXT NOT NULL,
  url TEXT NULL,
  hazards TEXT NOT NULL,
  remedies TEXT NOT NULL,
  description TEXT NOT NULL,
  CONSTRAINT recalls_agency_number_unique UNIQUE (agency, number),
  CONSTRAINT recalls_agency_length CHECK (length(agency) BETWEEN 2 AND 20),
  CONSTRAINT recalls_number_length CHECK (length(number) BETWEEN 1 AND 50),
  CONSTRAINT recalls_recalled_on_shape CHECK (recalled_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CONSTRAINT recalls_title_length CHECK (length(title) BETWEEN 1 AND 1000),
  CONSTRAINT recalls_description_length CHECK (length(description) <= 50000)
) STRICT;

CREATE INDEX recalls_recalled_on_id ON recalls (recalled_on DESC, id DESC);
CREATE INDEX recalls_agency_recalled_on ON recalls (agency, recalled_on);

-- The products of a recall in its agency's order. upcs holds the bar codes with spaces between,
-- brand_key the folded brand.
CREATE TABLE recall_products (
  recall_id INTEGER NOT NULL REFERENCES recalls (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  brand TEXT NULL,
  brand_key TEXT NULL,
  model TEXT NULL,
  upcs TEXT NOT NULL,
  PRIMARY KEY (recall_id, position),
  CONSTRAINT recall_products_position_range CHECK (position >= 0),
  CONSTRAINT recall_products_name_length CHECK (length(name) BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;

CREATE INDEX recall_products_brand_key_recall_id ON recall_products (brand_key, recall_id);

-- What tells a product for certain: a bar code of 14 digits, or a model in letters and digits only.
CREATE TABLE recall_marks (
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  recall_id INTEGER NOT NULL REFERENCES recalls (id) ON DELETE CASCADE,
  PRIMARY KEY (kind, code, recall_id),
  CONSTRAINT recall_marks_kind_known CHECK (kind IN ('upc', 'model')),
  CONSTRAINT recall_marks_code_length CHECK (length(code) BETWEEN 2 AND 100)
) STRICT, WITHOUT ROWID;

CREATE INDEX recall_marks_recall_id ON recall_marks (recall_id);

-- The newest recall of each agency: an answer says how far its knowledge reaches.
CREATE TABLE recall_agencies (
  agency TEXT NOT NULL,
  newest_on TEXT NOT NULL,
  PRIMARY KEY (agency),
  CONSTRAINT recall_agencies_newest_on_shape CHECK (newest_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;

-- Every word, and in how many recalls it stands; a word that is in none any more stays, with 0.
CREATE TABLE recall_words (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  word TEXT NOT NULL,
  recalls INTEGER NOT NULL,
  CONSTRAINT recall_words_word_unique UNIQUE (word),
  CONSTRAINT recall_words_word_length CHECK (length(word) BETWEEN 1 AND 64),
  CONSTRAINT recall_words_recalls_range CHECK (recalls >= 0)
) STRICT;

-- Which recalls have a word, the newest first. day counts from 1970-01-01. There are millions, written
-- only together with their recall and their words: references would double what a row costs.
CREATE TABLE recall_postings (
  word_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  recall_id INTEGER NOT NULL,
  PRIMARY KEY (word_id, day, recall_id)
) STRICT, WITHOUT ROWID;

-- The trigrams of the dictionary. Each word has spaces round it, as pg_trgm would put them, so that
-- its beginning and its end count too. The triggers keep it in step; a copy that writes no triggers
-- rebuilds it, which is why it reads its words from a view.
CREATE VIEW recall_words_padded AS SELECT id, '  ' || word || ' ' AS padded FROM recall_words;

CREATE VIRTUAL TABLE recall_words_trigrams USING fts5(
  padded, content = 'recall_words_padded', content_rowid = 'id', detail = 'none',
  tokenize = 'trigram remove_diacritics 1'
);

CREATE TRIGGER recall_words_added AFTER INSERT ON recall_words BEGIN
  INSERT INTO recall_words_trigrams (rowid, padded) VALUES (new.id, '  ' || new.word || ' ');
END;

CREATE TRIGGER recall_words_removed AFTER DELETE ON recall_words BEGIN
  INSERT INTO recall_words_trigrams (recall_words_trigrams, rowid, padded)
  VALUES ('delete', old.id, '  ' || old.word || ' ');
END;

INSERT INTO permissions (name) VALUES ('recalls.import');
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'recalls.import');
