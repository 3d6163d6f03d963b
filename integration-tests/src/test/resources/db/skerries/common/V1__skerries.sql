-- Outside a transaction, as its .conf says: what it did before it failed stays.
create table skerries (x bigint not null check (x >= 0));

insert into skerries (x) select n from pace;
