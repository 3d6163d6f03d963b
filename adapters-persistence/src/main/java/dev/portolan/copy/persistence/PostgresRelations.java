package dev.portolan.copy.persistence;

/** Some tables of a schema, and the relations that belong to them or show them. */
final class PostgresRelations {

  private static final String TABLES =
      """
      with t as (
        select c.* from pg_catalog.pg_class c
        where c.relkind in ('r', 'p', 'f') and c.relnamespace = %1$s::regnamespace
          and c.relname = any (%2$s)
      )
      """;

  /** Common table expressions that begin a statement: {@code t} are the tables themselves. */
  static final String ALL =
      TABLES
          + """
          , recursive_views as (
            with recursive v (oid) as (
              select r.ev_class from t
              join pg_depend d on d.refobjid = t.oid and d.refclassid = 'pg_class'::regclass
                and d.classid = 'pg_rewrite'::regclass
              join pg_rewrite r on r.oid = d.objid and r.ev_class <> t.oid
              union
              select r.ev_class from v
              join pg_depend d on d.refobjid = v.oid and d.refclassid = 'pg_class'::regclass
                and d.classid = 'pg_rewrite'::regclass
              join pg_rewrite r on r.oid = d.objid and r.ev_class <> v.oid)
            select oid from v)
          , s as (
            select d.objid as oid, d.refobjid, d.refobjsubid, d.deptype from t
            join pg_depend d on d.refobjid = t.oid and d.refclassid = 'pg_class'::regclass
              and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            join pg_class q on q.oid = d.objid and q.relkind = 'S')
          , r as (
            select oid from t union select oid from recursive_views union select oid from s
            union select i.indexrelid from t join pg_index i on i.indrelid = t.oid)
          """;

  private PostgresRelations() {}
}
