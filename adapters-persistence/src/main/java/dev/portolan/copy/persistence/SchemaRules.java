package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What two databases demand of their rows: keys, unique columns, references, checks by name,
 * columns without NULL, and plain indexes. Compared where the same migrations made both; whoever
 * made tables by hand meant them to differ.
 */
final class SchemaRules {

  private static final String SQLITE_TABLES =
      "pragma_table_list t where t.schema = 'main' and t.type = 'table'"
          + " and t.name not like 'sqlite\\_%' escape '\\'";

  private static final Pattern CHECK = Pattern.compile("(?i)\\bconstraint\\s+(\\w+)\\s+check\\b");

  private static final List<String> SQLITE =
      List.of(
          """
          select t.name || '.' || c.name || ' not null' from %s
            and (c."notnull" or (c.pk and t.wr) or (c.pk and c.type = 'INTEGER'))
          """
              .formatted(
                  SQLITE_TABLES.replace(
                      "table_list t where", "table_list t join pragma_table_info(t.name) c where")),
          """
          select t.name || ' key (' || (select group_concat(name, ', ') from (select name
            from pragma_table_info(t.name) where pk > 0 order by pk)) || ')'
          from %s
          """
              .formatted(SQLITE_TABLES),
          """
          select t.name || case i."unique" when 1 then ' unique (' else ' index (' end
            || (select group_concat(name, ', ') from (select name from pragma_index_xinfo(i.name)
              where key order by seqno)) || ')'
          from %s and i.origin <> 'pk' and not i.partial
            and not exists (select 1 from pragma_index_xinfo(i.name) where key and cid < 0)
          """
              .formatted(
                  SQLITE_TABLES.replace(
                      "table_list t where", "table_list t join pragma_index_list(t.name) i where")),
          """
          select t.name || ' reference (' || (select group_concat("from", ', ') from (select "from"
              from pragma_foreign_key_list(t.name) where id = f.id order by seq))
            || ') to ' || f."table" || ' on delete ' || lower(f.on_delete)
          from %s and f.seq = 0
          """
              .formatted(
                  SQLITE_TABLES.replace(
                      "table_list t where",
                      "table_list t join pragma_foreign_key_list(t.name) f where")));

  private static final List<String> POSTGRES =
      List.of(
          """
          select c.relname || '.' || a.attname || ' not null' from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attnotnull
            and not a.attisdropped
          where c.relkind = 'r' and c.relnamespace = ?::regnamespace
          """,
          """
          select c.relname || case when i.indisprimary then ' key (' when i.indisunique
              then ' unique (' else ' index (' end
            || (select string_agg(a.attname, ', ' order by k.place)
              from unnest(i.indkey::int2[]) with ordinality as k (number, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
              where k.place <= i.indnkeyatts) || ')'
          from pg_index i join pg_class c on c.oid = i.indrelid
          join pg_class n on n.oid = i.indexrelid join pg_am m on m.oid = n.relam
          where i.indexprs is null and i.indpred is null and m.amname = 'btree' and i.indisvalid
            and c.relkind = 'r' and c.relnamespace = ?::regnamespace
          """,
          """
          select c.relname || ' reference (' || (select string_agg(a.attname, ', ' order by u.place)
              from unnest(k.conkey) with ordinality as u (number, place)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number)
            || ') to ' || p.relname || ' on delete ' || case k.confdeltype when 'c' then 'cascade'
              when 'n' then 'set null' when 'd' then 'set default' when 'r' then 'restrict'
              else 'no action' end
          from pg_constraint k join pg_class c on c.oid = k.conrelid
          join pg_class p on p.oid = k.confrelid
          where k.contype = 'f' and k.convalidated and c.relnamespace = ?::regnamespace
          """,
          """
          select c.relname || ' check ' || k.conname from pg_constraint k
          join pg_class c on c.oid = k.conrelid
          where k.contype = 'c' and k.convalidated and c.relnamespace = ?::regnamespace
          """);

  private SchemaRules() {}

  static Set<String> of(SqliteTables file) throws SQLException {
    var lines = new TreeSet<String>();
    for (String query : SQLITE) {
      lines.addAll(file.list(query, rows -> String.valueOf(rows.getString(1))));
    }
    file.list(
        "select name, sql from sqlite_schema where type = 'table'",
        rows -> {
          var found = CHECK.matcher(String.valueOf(rows.getString(2)));
          while (found.find()) {
            lines.add(rows.getString(1) + " check " + found.group(1));
          }
          return true;
        });
    return lines;
  }

  static Set<String> of(PostgresSession session, String schema) throws SQLException {
    session.run("set local search_path = pg_catalog");
    var lines = new TreeSet<String>();
    for (String query : POSTGRES) {
      lines.addAll(session.texts(query, PostgresSession.quote(schema)));
    }
    session.run("set local search_path = ''");
    return lines;
  }

  /** Tells each line that only one of two sides has. */
  static void compare(Side left, Side right, Set<String> tables, Findings findings)
      throws SQLException {
    var versions = left.versions();
    if (versions.isEmpty() || !versions.equals(right.versions())) {
      return;
    }
    only(left.rules(), right.rules(), tables, "has no such rule", findings);
    only(right.rules(), left.rules(), tables, "has a rule that the first one lacks", findings);
  }

  private static void only(
      Set<String> some, Set<String> others, Set<String> tables, String what, Findings findings) {
    for (String line : some) {
      String table = line.split("[ .]", 2)[0];
      if (tables.contains(table) && !others.contains(line)) {
        findings.add(
            Finding.of(
                table, "", "schema-differs", "the second database %s: %s".formatted(what, line)));
      }
    }
  }
}
