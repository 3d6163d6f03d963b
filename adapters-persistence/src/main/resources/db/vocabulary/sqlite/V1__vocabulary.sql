-- Words, templates that put them into sentences, and what learners did with the words.

-- A verb has its infinitive; a noun its gender, and whether it can be counted; an adjective stands
-- in the masculine and has a feminine beside it.
CREATE TABLE words (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  theme TEXT NOT NULL,
  word_type TEXT NOT NULL,
  spanish TEXT NOT NULL,
  feminine TEXT NULL,
  gender TEXT NULL,
  countability TEXT NULL,
  english TEXT NOT NULL,
  CONSTRAINT words_theme_word_type_spanish_unique UNIQUE (theme, word_type, spanish),
  CONSTRAINT words_theme_length CHECK (length(theme) BETWEEN 1 AND 40),
  CONSTRAINT words_word_type_known CHECK (word_type IN ('verb', 'noun', 'adjective')),
  CONSTRAINT words_spanish_length CHECK (length(spanish) BETWEEN 1 AND 60),
  CONSTRAINT words_english_length CHECK (length(english) BETWEEN 1 AND 60),
  CONSTRAINT words_feminine_length CHECK (length(feminine) BETWEEN 1 AND 60),
  CONSTRAINT words_feminine_owner CHECK ((word_type = 'adjective') = (feminine IS NOT NULL)),
  CONSTRAINT words_gender_known CHECK (gender IN ('masculine', 'feminine')),
  CONSTRAINT words_gender_owner CHECK ((word_type = 'noun') = (gender IS NOT NULL)),
  CONSTRAINT words_countability_known CHECK (countability IN ('countable', 'mass')),
  CONSTRAINT words_countability_owner CHECK ((word_type = 'noun') = (countability IS NOT NULL))
) STRICT;

-- Each text has one slot, such as {noun.definite}.
CREATE TABLE sentence_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  theme TEXT NOT NULL,
  word_type TEXT NOT NULL,
  spanish TEXT NOT NULL,
  english TEXT NOT NULL,
  CONSTRAINT sentence_templates_theme_word_type_spanish_unique UNIQUE (theme, word_type, spanish),
  CONSTRAINT sentence_templates_theme_length CHECK (length(theme) BETWEEN 1 AND 40),
  CONSTRAINT sentence_templates_word_type_known CHECK (word_type IN ('verb', 'noun', 'adjective')),
  CONSTRAINT sentence_templates_spanish_length CHECK (length(spanish) BETWEEN 1 AND 300),
  CONSTRAINT sentence_templates_english_length CHECK (length(english) BETWEEN 1 AND 300)
) STRICT;

-- A learner is a user, or whoever has the token. Only a hash of it is kept.
CREATE TABLE learners (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NULL REFERENCES users (id),
  token_hash TEXT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  CONSTRAINT learners_user_id_unique UNIQUE (user_id),
  CONSTRAINT learners_token_hash_unique UNIQUE (token_hash),
  CONSTRAINT learners_token_hash_length CHECK (length(token_hash) = 64),
  CONSTRAINT learners_token_hash_owner CHECK ((user_id IS NULL) = (token_hash IS NOT NULL)),
  CONSTRAINT learners_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32),
  CONSTRAINT learners_seen_at_time CHECK (seen_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(seen_at) <= 32)
) STRICT;

CREATE INDEX learners_seen_at ON learners (seen_at);

-- How often a word came up in a learner's sentences, and since when the learner knows it.
CREATE TABLE practices (
  learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
  word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE CASCADE,
  times INTEGER NOT NULL,
  learned_at TEXT NULL,
  PRIMARY KEY (learner_id, word_id),
  CONSTRAINT practices_times_range CHECK (times >= 0),
  CONSTRAINT practices_learned_at_time CHECK (learned_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(learned_at) <= 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX practices_word_id ON practices (word_id);

INSERT INTO permissions (name) VALUES ('vocabulary.manage');
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'vocabulary.manage');
INSERT INTO role_permissions (role, permission) VALUES ('moderator', 'vocabulary.manage');
