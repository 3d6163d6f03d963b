-- A context beside accounts, for tests of migrations: small, and never in anybody's way.
create table shoals (depth bigint not null);
