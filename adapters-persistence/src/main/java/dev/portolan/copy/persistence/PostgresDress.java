package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables of a schema wear beside their rows, keys and checks, as statements that put it on
 * others of the same names: owners, grants, comments, triggers, row security, publications, views
 * and references from outside.
 */
final class PostgresDress {

  /** Undone before the tables are dropped. */
  private static final List<String> OFF =
      List.of(
          """
          select format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname)
          from pg_constraint k where k.contype = 'f' and k.confrelid in (select oid from t)
            and k.conrelid not in (select oid from t) and k.conparentid = 0
          """,
          """
          select 'drop view ' || string_agg(v.oid::regclass::text, ', ')
          from recursive_views v having count(*) > 0
          """,
          """
          select format('alter sequence %%s owned by none', s.oid::regclass)
          from s where s.deptype = 'a'
          """);

  /** Done again when the others have taken their place. */
  private static final List<String> ON =
      List.of(
          """
          select format('alter table %%s owner to %%I', t.oid::regclass,
            pg_get_userbyid(t.relowner)) from t
          """,
          """
          select format('alter sequence %%s owned by %%s.%%I', s.oid::regclass,
            s.refobjid::regclass, a.attname)
          from s join pg_attribute a on a.attrelid = s.refobjid and a.attnum = s.refobjsubid
          where s.deptype = 'a'
          """,
          """
          select pg_get_statisticsobjdef(x.oid) from pg_statistic_ext x
          join t on t.oid = x.stxrelid
          """,
          """
          select pg_get_triggerdef(g.oid) from pg_trigger g
          join t on t.oid = g.tgrelid where not g.tgisinternal
          """,
          """
          select format('alter trigger %%I on %%s depends on extension %%I', g.tgname,
            g.tgrelid::regclass, e.extname)
          from pg_trigger g join t on t.oid = g.tgrelid
          join pg_depend d on d.objid = g.oid and d.deptype = 'x'
          join pg_extension e on e.oid = d.refobjid
          """,
          """
          select format('alter table %%s disable trigger all', t.oid::regclass) from t
          where exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgisinternal)
            and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgenabled <> 'D')
          """,
          """
          select format('alter table %%s %%s trigger %%I', g.tgrelid::regclass,
            case g.tgenabled when 'D' then 'disable' when 'R' then 'enable replica'
              else 'enable always' end, g.tgname)
          from pg_trigger g join t on t.oid = g.tgrelid
          where not g.tgisinternal and g.tgenabled <> 'O'
          """,
          """
          select pg_get_ruledef(w.oid) from pg_rewrite w join t on t.oid = w.ev_class
          """,
          """
          select format('create policy %%I on %%s as %%s for %%s to %%s%%s%%s', p.polname,
            p.polrelid::regclass, case when p.polpermissive then 'permissive' else 'restrictive' end,
            case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
              when 'd' then 'delete' else 'all' end,
            (select string_agg(case x when 0 then 'public' else x::regrole::text end, ', ')
              from unnest(p.polroles) x),
            ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
            ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
          from pg_policy p join t on t.oid = p.polrelid
          """,
          """
          select format('alter table %%s enable row level security', t.oid::regclass)
          from t where t.relrowsecurity
          """,
          """
          select format('alter table %%s force row level security', t.oid::regclass)
          from t where t.relforcerowsecurity
          """,
          """
          select format('alter publication %%I add table %%s%%s%%s', b.pubname,
            p.prrelid::regclass,
            ' (' || (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
              where a.attrelid = p.prrelid and a.attnum = any (p.prattrs::int2[])) || ')',
            ' where (' || pg_get_expr(p.prqual, p.prrelid) || ')')
          from pg_publication_rel p join t on t.oid = p.prrelid
          join pg_publication b on b.oid = p.prpubid
          """,
          """
          select format('create view %%s%%s as %%s', c.oid::regclass,
            ' with (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid))
          from recursive_views v join pg_class c on c.oid = v.oid and c.relkind = 'v'
          order by (
            with recursive below (oid, depth) as (
              select v.oid, 0
              union
              select d.refobjid, below.depth + 1 from below
              join pg_rewrite w on w.ev_class = below.oid
              join pg_depend d on d.objid = w.oid and d.classid = 'pg_rewrite'::regclass
                and d.refclassid = 'pg_class'::regclass and d.refobjid <> below.oid
              join recursive_views u on u.oid = d.refobjid)
            select max(depth) from below), c.oid
          """,
          """
          select format('alter view %%s owner to %%I', c.oid::regclass,
            pg_get_userbyid(c.relowner))
          from recursive_views v join pg_class c on c.oid = v.oid and c.relkind = 'v'
          """,
          """
          select pg_get_triggerdef(g.oid) from pg_trigger g
          join recursive_views v on v.oid = g.tgrelid where not g.tgisinternal
          """,
          """
          select format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname,
            pg_get_constraintdef(k.oid))
          from pg_constraint k where k.contype = 'f' and k.confrelid in (select oid from t)
            and k.conrelid not in (select oid from t) and k.conparentid = 0
          """);

  private final PostgresSession session;
  private final String schema;
  private final List<String> tables;
  private final List<String> off = new ArrayList<>();
  private final List<String> on = new ArrayList<>();

  /** Reads what the tables wear now. */
  PostgresDress(PostgresSession session, String schema, List<String> tables) throws SQLException {
    this.session = session;
    this.schema = schema;
    this.tables = tables;
    for (String part : OFF) {
      off.addAll(texts(part));
    }
    for (String part : ON) {
      on.addAll(texts(part));
    }
    for (String part : PostgresStoring.ON) {
      on.addAll(texts(part));
    }
    on.addAll(texts(PostgresGrants.GRANTS));
    on.addAll(texts(PostgresGrants.COLUMN_GRANTS));
    on.addAll(texts(PostgresGrants.COMMENTS));
  }

  private List<String> texts(String part) throws SQLException {
    return session.texts(PostgresNames.in(PostgresRelations.ALL + part, schema, tables));
  }

  void takeOff() throws SQLException {
    for (String statement : off) {
      session.run(statement);
    }
  }

  /** Puts it on the tables that bear the names now. */
  void putOn() throws SQLException {
    boolean revoked = false;
    for (String statement : on) {
      if (!revoked && (statement.startsWith("grant ") || statement.startsWith("comment "))) {
        revoke();
        revoked = true;
      }
      session.run(statement);
    }
    if (!revoked) {
      revoke();
    }
  }

  /** Defaults may have granted something to the new ones that the old ones never had. */
  private void revoke() throws SQLException {
    for (String statement : texts(PostgresGrants.REVOKES)) {
      session.run(statement);
    }
  }
}
