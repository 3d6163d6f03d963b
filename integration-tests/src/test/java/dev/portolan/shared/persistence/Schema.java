package dev.portolan.shared.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What a database is made of, as lines that are the same on both engines when the schemas are.
 *
 * @param lines columns, keys, indexes and references, sorted
 * @param checks the named CHECKs → their table
 */
record Schema(TreeSet<String> lines, Map<String, String> checks) {

  static Schema of(Database database) {
    return database
        .transactions()
        .read(() -> {
          DSLContext sql = database.sql().get();
          return switch (database.dialect()) {
            case SqliteDialect _ -> sqlite(sql);
            case PostgresDialect _ -> postgres(sql);
          };
        });
  }

  private static Schema sqlite(DSLContext sql) {
    var lines = new TreeSet<String>();
    add(
        lines,
        sql,
        """
        select t.name || '.' || c.name || ' ' || case
            when c.name like '%\\_at' escape '\\' then 'time'
            when c.type = 'INTEGER' then 'number' else lower(c.type) end
          || case when c."notnull" or c.pk then ' not null' else '' end
        from pragma_table_list t join pragma_table_info(t.name) c
        where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
          and t.name not like 'flyway%'
        """);
    add(
        lines,
        sql,
        """
        select 'key ' || t.name || '(' ||
          (select group_concat(name, ',') from (select name from pragma_table_info(t.name)
            where pk > 0 order by pk)) || ')'
        from pragma_table_list t
        where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
          and t.name not like 'flyway%'
        """);
    add(
        lines,
        sql,
        """
        select case i."unique" when 1 then 'unique ' else 'index ' end
          || case when i.origin = 'c' then i.name || ' ' else '' end || t.name || '(' ||
          (select group_concat(name || case "desc" when 1 then ' desc' else '' end, ',') from
            (select name, "desc" from pragma_index_xinfo(i.name) where key = 1 order by seqno)) || ')'
        from pragma_table_list t join pragma_index_list(t.name) i
        where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
          and t.name not like 'flyway%' and i.origin <> 'pk'
        """);
    add(
        lines,
        sql,
        """
        select 'reference ' || t.name || '(' || f."from" || ') to ' || f."table" || '(' || f."to"
          || ') on delete ' || lower(f.on_delete)
        from pragma_table_list t join pragma_foreign_key_list(t.name) f
        where t.schema = 'main' and t.type = 'table'
        """);
    var checks = new TreeMap<String, String>();
    for (Record row :
        sql.fetch(
            "select name, sql from sqlite_schema where type = 'table' and name not like 'flyway%'")) {
      var found =
          java.util.regex.Pattern.compile("(?i)constraint\\s+(\\w+)\\s+check")
              .matcher(String.valueOf(row.get(1)));
      while (found.find()) {
        checks.put(found.group(1), String.valueOf(row.get(0)));
      }
    }
    return new Schema(lines, checks);
  }

  private static Schema postgres(DSLContext sql) {
    var lines = new TreeSet<String>();
    add(
        lines,
        sql,
        """
        select table_name || '.' || column_name || ' ' || case data_type
            when 'timestamp with time zone' then 'time' when 'bigint' then 'number' else data_type end
          || case is_nullable when 'NO' then ' not null' else '' end
        from information_schema.columns
        where table_schema = 'public' and table_name not like 'flyway%'
        """);
    add(
        lines,
        sql,
        """
        select case when i.indisprimary then 'key ' when i.indisunique then 'unique ' else 'index ' end
          || case when c.oid is null then n.relname || ' ' else '' end || t.relname || '(' ||
          (select string_agg(a.attname || case when i.indoption[k.place - 1] & 1 = 1 then ' desc' else '' end,
              ',' order by k.place)
            from unnest(i.indkey) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum) || ')'
        from pg_index i join pg_class t on t.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
          -- An index of another kind has a counterpart on SQLite that is no index there.
          join pg_am m on m.oid = n.relam and m.amname = 'btree'
          join pg_namespace s on s.oid = t.relnamespace
          left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
        where s.nspname = 'public' and t.relname not like 'flyway%'
        """);
    add(
        lines,
        sql,
        """
        select 'reference ' || t.relname || '(' || a.attname || ') to ' || f.relname || '(' || b.attname
          || ') on delete ' || case c.confdeltype when 'c' then 'cascade' when 'n' then 'set null'
            when 'r' then 'restrict' else 'no action' end
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
          join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
          join pg_attribute b on b.attrelid = f.oid and b.attnum = c.confkey[1]
        where c.contype = 'f'
        """);
    var checks = new TreeMap<String, String>();
    for (Record row :
        sql.fetch(
            """
            select c.conname, t.relname from pg_constraint c join pg_class t on t.oid = c.conrelid
            where c.contype = 'c' and t.relname not like 'flyway%'
            """)) {
      checks.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return new Schema(lines, checks);
  }

  private static void add(TreeSet<String> lines, DSLContext sql, String query) {
    List<?> values = sql.fetch(query).getValues(0);
    values.forEach(value -> lines.add(String.valueOf(value)));
  }
}
