package dev.portolan.backup.persistence;

import dev.portolan.backup.domain.Contents;
import dev.portolan.shared.application.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Counts what a PostgreSQL database holds, in all schemas but the server's own. */
final class PostgresContents {

  /** What a restore sets aside begins so, and does not count. */
  static final String ASIDE = "before_restore_";

  private static final String OWN =
      """
       n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
       and n.nspname !~ '^before_restore_'
      """;

  private static final String TABLES =
      """
      select format('%%I.%%I', n.nspname, c.relname) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and %s and not exists
        (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      """
          .formatted(OWN);

  /** Brackets are left out: the server sets them anew when it reads its own words again. */
  private static final String SCHEMA =
      """
      select format('column %%I.%%I.%%I %%s%%s%%s%%s', n.nspname, c.relname, a.attname,
          format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
          a.attidentity, ' default ' || translate(pg_get_expr(f.adbin, f.adrelid, true), '()', ''))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
        where c.relkind in ('r', 'v', 'm') and %1$s
      union all
      select format('constraint %%I on %%I.%%I %%s', o.conname, n.nspname, c.relname,
          translate(pg_get_constraintdef(o.oid, true), '()', ''))
        from pg_constraint o join pg_class c on c.oid = o.conrelid
        join pg_namespace n on n.oid = c.relnamespace where %1$s
      union all
      select translate(pg_get_indexdef(i.indexrelid, 0, true), '()', '') from pg_index i
        join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace where %1$s
      union all
      select format('trigger %%s', translate(pg_get_triggerdef(t.oid, true), '()', '')) from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and %1$s
      union all
      select format('%%s %%I.%%I', case c.relkind when 'S' then 'sequence' else 'view' end,
          n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('S', 'v', 'm') and %1$s
      """
          .formatted(OWN);

  private PostgresContents() {}

  static Contents of(Connection connection, Consumer<Progress> progress) throws SQLException {
    try (var statement = connection.createStatement()) {
      // So that every name is written with its schema.
      statement.execute("set search_path = pg_catalog");
      var rows = new HashMap<String, Long>();
      Set<String> tables = texts(connection, TABLES);
      var meter = new Meter("tables counted", tables.size(), progress);
      for (String table : tables) {
        try (var count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table, count.getLong(1));
        }
        meter.add();
      }
      meter.end();
      return new Contents(rows, new HashSet<>(texts(connection, SCHEMA)));
    }
  }

  /** The tables, each with its schema and in quotes where it needs them. */
  static Set<String> tables(Connection connection) throws SQLException {
    return texts(connection, TABLES);
  }

  /** The first column of a query. */
  static Set<String> texts(Connection connection, String query) throws SQLException {
    var texts = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      while (found.next()) {
        texts.add(String.valueOf(found.getString(1)));
      }
    }
    return texts;
  }
}
