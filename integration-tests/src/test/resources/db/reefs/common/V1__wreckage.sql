-- Takes as long as the test says, and fails half way if it says so.
create table wreckage (x bigint not null check (x >= 0));

insert into wreckage (x)
with recursive piece (i) as (select 1 union all select i + 1 from piece where i < (select max(n) from pace))
select i from piece;

insert into wreckage (x) select n from pace where n < 0;
