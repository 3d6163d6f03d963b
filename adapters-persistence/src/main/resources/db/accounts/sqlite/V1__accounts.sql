-- Users and what they may do, their sessions, whom they follow, and a trail of what was done.
--
-- Accounts are disabled and never deleted: an id stays what it was in every other table.
-- The two keys are folded by the application, because the engines fold differently.
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  bio TEXT NULL,
  image TEXT NULL,
  disabled_at TEXT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT users_username_key_unique UNIQUE (username_key),
  CONSTRAINT users_email_key_unique UNIQUE (email_key),
  CONSTRAINT users_username_length CHECK (length(username) BETWEEN 1 AND 64),
  CONSTRAINT users_username_key_length CHECK (length(username_key) >= 1),
  CONSTRAINT users_email_length CHECK (length(email) BETWEEN 3 AND 254),
  CONSTRAINT users_email_shape CHECK (email LIKE '%_@_%'),
  CONSTRAINT users_email_key_length CHECK (length(email_key) >= 3),
  CONSTRAINT users_password_hash_length CHECK (length(password_hash) BETWEEN 1 AND 255),
  CONSTRAINT users_bio_length CHECK (length(bio) BETWEEN 1 AND 1000),
  CONSTRAINT users_image_length CHECK (length(image) BETWEEN 1 AND 2048),
  CONSTRAINT users_image_scheme CHECK (lower(image) LIKE 'http://_%' OR lower(image) LIKE 'https://_%'),
  CONSTRAINT users_version_range CHECK (version >= 1),
  CONSTRAINT users_disabled_at_time CHECK (disabled_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(disabled_at) <= 32),
  CONSTRAINT users_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32),
  CONSTRAINT users_updated_at_time CHECK (updated_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(updated_at) <= 32)
) STRICT;

-- Who is signed in. Only a hash of the token is kept, and a token that is revoked is gone.
CREATE TABLE sessions (
  token_hash TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (token_hash),
  CONSTRAINT sessions_token_hash_length CHECK (length(token_hash) = 64),
  CONSTRAINT sessions_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32),
  CONSTRAINT sessions_expires_at_time CHECK (expires_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(expires_at) <= 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_user_id ON sessions (user_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

-- The version of a role is raised to lock its row: so two requests at once cannot both take away
-- what they take for the last admin but one.
CREATE TABLE roles (
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (name),
  CONSTRAINT roles_name_length CHECK (length(name) BETWEEN 1 AND 64),
  CONSTRAINT roles_version_range CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE permissions (
  name TEXT NOT NULL,
  PRIMARY KEY (name),
  CONSTRAINT permissions_name_length CHECK (length(name) BETWEEN 1 AND 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE role_permissions (
  role TEXT NOT NULL REFERENCES roles (name) ON DELETE CASCADE,
  permission TEXT NOT NULL REFERENCES permissions (name) ON DELETE CASCADE,
  PRIMARY KEY (role, permission)
) STRICT, WITHOUT ROWID;

CREATE INDEX role_permissions_permission ON role_permissions (permission);

CREATE TABLE user_roles (
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL REFERENCES roles (name) ON DELETE CASCADE,
  PRIMARY KEY (user_id, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX user_roles_role ON user_roles (role);

CREATE TABLE follows (
  follower_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  followee_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  PRIMARY KEY (follower_id, followee_id),
  CONSTRAINT follows_created_at_time CHECK (created_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(created_at) <= 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX follows_followee_id ON follows (followee_id);

-- actor_id refers to nothing on purpose: the trail outlives what it speaks of.
CREATE TABLE audit_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  occurred_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id INTEGER NULL,
  subject TEXT NOT NULL,
  request_id TEXT NOT NULL,
  detail TEXT NULL,
  CONSTRAINT audit_events_kind_length CHECK (length(kind) BETWEEN 1 AND 64),
  CONSTRAINT audit_events_actor_kind_known CHECK (actor_kind IN ('anonymous', 'user', 'operator')),
  CONSTRAINT audit_events_actor_id_known CHECK ((actor_kind = 'user') = (actor_id IS NOT NULL)),
  CONSTRAINT audit_events_subject_length CHECK (length(subject) <= 300),
  CONSTRAINT audit_events_request_id_length CHECK (length(request_id) BETWEEN 1 AND 128),
  CONSTRAINT audit_events_detail_length CHECK (length(detail) BETWEEN 1 AND 1000),
  CONSTRAINT audit_events_occurred_at_time CHECK (occurred_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]*+00:00' AND length(occurred_at) <= 32)
) STRICT;

INSERT INTO roles (name) VALUES ('admin');
INSERT INTO roles (name) VALUES ('moderator');
INSERT INTO roles (name) VALUES ('member');
INSERT INTO permissions (name) VALUES ('accounts.administer');
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'accounts.administer');
