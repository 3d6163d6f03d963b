-- Articles, their addresses and tags, favourites and comments.
--
-- Accounts are disabled and never deleted, so nothing here is deleted with one.
-- A time that is repeated (published_at) and a number that is kept (favorites_count, tags.articles,
-- article_totals.published) make every list as fast among 100,000 articles as among 200.

-- The body comes last: SQLite reads a row from the left, and a list never reads that far.
-- The slug is unique because article_slugs says so: an address is reserved there before it is used.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  author_id INTEGER NOT NULL REFERENCES users (id),
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  favorites_count INTEGER NOT NULL DEFAULT 0,
  published_at TEXT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  body TEXT NOT NULL,
  CONSTRAINT articles_slug_shape CHECK (length(slug) BETWEEN 1 AND 120 AND slug <> 'feed'),
  CONSTRAINT articles_title_length CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT articles_description_length CHECK (length(description) BETWEEN 1 AND 500),
  CONSTRAINT articles_body_length CHECK (length(body) BETWEEN 1 AND 100000),
  CONSTRAINT articles_favorites_count_range CHECK (favorites_count >= 0),
  CONSTRAINT articles_version_range CHECK (version >= 1),
  CONSTRAINT articles_published_at_time CHECK (published_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(published_at) <= 32),
  CONSTRAINT articles_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32),
  CONSTRAINT articles_updated_at_time CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(updated_at) <= 32)
) STRICT;

CREATE INDEX articles_published_at_id ON articles (published_at DESC, id DESC);
CREATE INDEX articles_author_id_published_at_id ON articles (author_id, published_at DESC, id DESC);

-- Every address that an article has or had: an old one leads to it, and is nobody else's.
CREATE TABLE article_slugs (
  slug TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (slug),
  CONSTRAINT article_slugs_slug_shape CHECK (length(slug) BETWEEN 1 AND 120 AND slug <> 'feed')
) STRICT, WITHOUT ROWID;

CREATE INDEX article_slugs_article_id ON article_slugs (article_id);

-- The tags of an article in its author's order. published_at is the article's.
CREATE TABLE article_tags (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  published_at TEXT NULL,
  PRIMARY KEY (article_id, position),
  CONSTRAINT article_tags_article_id_tag_unique UNIQUE (article_id, tag),
  CONSTRAINT article_tags_position_range CHECK (position BETWEEN 0 AND 19),
  CONSTRAINT article_tags_tag_length CHECK (length(tag) BETWEEN 1 AND 50),
  CONSTRAINT article_tags_published_at_time CHECK (published_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(published_at) <= 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tags_tag_published_at_article_id ON article_tags (tag, published_at DESC, article_id DESC);

-- How many published articles bear a tag.
CREATE TABLE tags (
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (name),
  CONSTRAINT tags_name_length CHECK (length(name) BETWEEN 1 AND 50),
  CONSTRAINT tags_articles_range CHECK (articles >= 0)
) STRICT, WITHOUT ROWID;

-- How many articles are published: one row, because counting 100,000 takes milliseconds.
CREATE TABLE article_totals (
  id INTEGER PRIMARY KEY,
  published INTEGER NOT NULL,
  CONSTRAINT article_totals_id_single CHECK (id = 1),
  CONSTRAINT article_totals_published_range CHECK (published >= 0)
) STRICT;

INSERT INTO article_totals (id, published) VALUES (1, 0);

-- Who likes what. published_at is the article's.
CREATE TABLE favorites (
  user_id INTEGER NOT NULL REFERENCES users (id),
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  published_at TEXT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (user_id, article_id),
  CONSTRAINT favorites_published_at_time CHECK (published_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(published_at) <= 32),
  CONSTRAINT favorites_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX favorites_article_id ON favorites (article_id);
CREATE INDEX favorites_user_id_published_at_article_id ON favorites (user_id, published_at DESC, article_id DESC);

CREATE TABLE comments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES users (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT comments_body_length CHECK (length(body) BETWEEN 1 AND 10000),
  CONSTRAINT comments_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32),
  CONSTRAINT comments_updated_at_time CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(updated_at) <= 32)
) STRICT;

CREATE INDEX comments_article_id_created_at_id ON comments (article_id, created_at DESC, id DESC);

INSERT INTO permissions (name) VALUES ('blog.moderate');
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'blog.moderate');
INSERT INTO role_permissions (role, permission) VALUES ('moderator', 'blog.moderate');
