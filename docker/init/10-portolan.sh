#!/bin/sh
# Runs once, when the database's volume is empty: extensions, a schema of its own, and three roles.
#   portolan_owner  owns the tables and migrates them; nobody serves requests as it
#   portolan_app    reads and writes rows, and can neither make nor change a table
#   portolan_read   reads: for reports, and for DATABASE_READ_URL
set -eu

for name in PORTOLAN_OWNER_PASSWORD PORTOLAN_APP_PASSWORD PORTOLAN_READ_PASSWORD; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is not set" >&2
    exit 1
  fi
done

# Passwords go by the environment: the arguments of a process are there for all to see.
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\getenv owner_password PORTOLAN_OWNER_PASSWORD
\getenv app_password PORTOLAN_APP_PASSWORD
\getenv read_password PORTOLAN_READ_PASSWORD
\getenv database POSTGRES_DB

-- The owner may make databases: each backup is proved by restoring it into one that is then dropped.
create role portolan_owner login createdb password :'owner_password';
create role portolan_app login password :'app_password';
create role portolan_read login password :'read_password';

create schema portolan authorization portolan_owner;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists "uuid-ossp" with schema public;

alter database :"database" set search_path = portolan, public;
alter database :"database" set timezone = 'UTC';

-- Nobody gets in, makes tables or leaves temporary ones because a default allows it.
revoke all on database :"database" from public;
revoke create on schema public from public;
grant connect on database :"database" to portolan_owner, portolan_app, portolan_read;
-- A restore puts the old tables into a schema of their own until the new ones are proved.
grant create on database :"database" to portolan_owner;
grant usage on schema public to portolan_owner, portolan_app, portolan_read;
grant usage on schema portolan to portolan_app, portolan_read;

-- What the owner will make by migrating.
alter default privileges for role portolan_owner in schema portolan grant select, insert, update, delete on tables to portolan_app;
alter default privileges for role portolan_owner in schema portolan grant usage, select on sequences to portolan_app;
alter default privileges for role portolan_owner in schema portolan grant select on tables to portolan_read;
alter default privileges for role portolan_owner in schema portolan grant select on sequences to portolan_read;

alter role portolan_read set default_transaction_read_only = on;
SQL
