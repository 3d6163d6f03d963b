package dev.portolan.copy.hostile;

import dev.portolan.shared.persistence.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a PostgreSQL database holds, as its own catalogue tells. */
final class TargetState {

  private static final String OURS =
      "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

  /** Which schemas, relations and files there are: another number is another table. */
  private static final List<String> IDENTITY =
      List.of(
          "select 'schema ' || nspname from pg_namespace n where " + OURS,
          "select concat_ws(' ', n.nspname, relname, c.oid, relfilenode) from pg_class c"
              + " join pg_namespace n on n.oid = relnamespace where "
              + OURS);

  /** Everything that is said about them, without the numbers. */
  private static final List<String> LOOKS =
      List.of(
          "select 'schema ' || nspname || coalesce(nspacl::text, '') from pg_namespace n where "
              + OURS,
          "select concat_ws(' ', 'relation', c.oid::regclass, relkind, relpersistence,"
              + " relowner::regrole, reloptions, relrowsecurity, relforcerowsecurity,"
              + " relreplident, relhastriggers, (select array_agg(a::text order by a::text)"
              + " from unnest(coalesce(relacl, acldefault((case relkind when 'S' then 's' else 'r'"
              + " end)::\"char\", relowner))) a), obj_description(c.oid, 'pg_class'), reltablespace,"
              + " relispartition, relam::int) from pg_class c join pg_namespace n"
              + " on n.oid = relnamespace where relkind <> 't' and "
              + OURS,
          "select concat_ws(' ', 'column', a.attrelid::regclass, row_number() over (partition by"
              + " a.attrelid order by a.attnum), a.attname, format_type(a.atttypid, a.atttypmod),"
              + " a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation,"
              + " a.attstorage, a.attcompression, a.attstattarget, a.attacl, a.attoptions,"
              + " pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum))"
              + " from pg_attribute a join pg_class c on c.oid = a.attrelid"
              + " join pg_namespace n on n.oid = c.relnamespace"
              + " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
              + " where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'p') and "
              + OURS,
          "select concat_ws(' ', 'constraint', conrelid::regclass, conname,"
              + " translate(pg_get_constraintdef(k.oid), '()', ''), convalidated, condeferrable, condeferred,"
              + " obj_description(k.oid, 'pg_constraint')) from pg_constraint k"
              + " join pg_namespace n on n.oid = connamespace where conrelid <> 0 and "
              + OURS,
          "select concat_ws(' ', 'index', indexdef, obj_description(format('%I.%I', schemaname,"
              + " indexname)::regclass, 'pg_class')) from pg_indexes"
              + " where schemaname not like 'pg\\_%'",
          "select concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) from pg_trigger"
              + " where not tgisinternal",
          "select concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles,"
              + " cmd, qual, with_check) from pg_policies",
          "select concat_ws(' ', 'published', pubname, schemaname, tablename, attnames, rowfilter)"
              + " from pg_publication_tables",
          "select concat_ws(' ', 'view', schemaname, viewname, viewowner, definition) from pg_views"
              + " where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'",
          "select concat_ws(' ', 'rule', ev_class::regclass, pg_get_ruledef(w.oid))"
              + " from pg_rewrite w join pg_class c on c.oid = ev_class"
              + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and "
              + OURS,
          "select concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid)) from pg_statistic_ext",
          "select concat_ws(' ', 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart,"
              + " seqincrement, seqmax, seqmin, seqcache, seqcycle, (select concat(refobjid::regclass,"
              + " '.', refobjsubid, ' ', deptype) from pg_depend where objid = seqrelid"
              + " and classid = 'pg_class'::regclass and refobjsubid > 0 and deptype in ('a', 'i')))"
              + " from pg_sequence",
          "select concat_ws(' ', 'inherits', inhrelid::regclass, inhparent::regclass)"
              + " from pg_inherits",
          "select concat_ws(' ', 'function', p.oid::regprocedure, proowner::regrole, proacl)"
              + " from pg_proc p join pg_namespace n on n.oid = pronamespace where "
              + OURS);

  private TargetState() {}

  /** The tables themselves, which no refused copy may have touched, and how many rows they have. */
  static List<String> identity(Connection target) throws SQLException {
    var lines = lines(target, IDENTITY);
    for (String table : tables(target)) {
      lines.add(table + " " + Statements.texts(target, "select count(*) from " + table));
    }
    return lines;
  }

  static List<String> looks(Connection target) throws SQLException {
    return lines(target, LOOKS);
  }

  static List<String> tables(Connection target) throws SQLException {
    return Statements.texts(
        target,
        "select format('%I.%I', n.nspname, relname) from pg_class c"
            + " join pg_namespace n on n.oid = relnamespace where relkind = 'r' and "
            + OURS);
  }

  private static List<String> lines(Connection target, List<String> queries) throws SQLException {
    Statements.run(target, "set search_path = ''");
    var lines = new ArrayList<String>();
    for (String query : queries) {
      lines.addAll(Statements.texts(target, query).stream().sorted().toList());
    }
    return lines;
  }

  /** Takes everything away that a case has made. */
  static void clear(Connection target) throws SQLException {
    for (String name :
        Statements.texts(target, "select quote_ident(pubname) from pg_publication")) {
      Statements.run(target, "drop publication " + name);
    }
    for (String name :
        Statements.texts(target, "select quote_ident(nspname) from pg_namespace n where " + OURS)) {
      Statements.run(target, "drop schema " + name + " cascade");
    }
    Statements.run(
        target,
        "create schema public",
        "grant usage on schema public to public",
        "set search_path = public");
  }
}
