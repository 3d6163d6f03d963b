package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.ColumnType;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a PostgreSQL schema says about its tables. */
final class PostgresTables {

  private static final String TABLES =
      """
      select c.oid, c.relname, quote_ident(c.relname), c.relkind::text
      from pg_catalog.pg_class c
      where c.relnamespace = (select oid from pg_catalog.pg_namespace where nspname = ?)
        and c.relkind in ('r', 'p', 'f') and not c.relispartition
        and not exists (select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
            and d.deptype = 'e')
      order by c.relname
      """;

  private static final String COLUMNS =
      """
      with recursive base (root, oid, typmod, not_null) as (
        select a.attrelid::text || '.' || a.attnum, a.atttypid, a.atttypmod, false
        from pg_catalog.pg_attribute a
        where a.attrelid = ?::oid and a.attnum > 0 and not a.attisdropped
        union all
        select base.root, t.typbasetype, t.typtypmod, base.not_null or t.typnotnull
        from base join pg_catalog.pg_type t on t.oid = base.oid and t.typtype = 'd'
      )
      select a.attname, quote_ident(a.attname), a.attnotnull or base.not_null,
        a.attidentity::text, a.attgenerated::text, t.typname, n.nspname, t.typtype::text,
        base.typmod, pg_catalog.format_type(a.atttypid, a.atttypmod),
        pg_catalog.format_type(base.oid, base.typmod), a.atttypid <> base.oid, base.oid,
        pg_catalog.pg_get_expr(d.adbin, d.adrelid)
      from pg_catalog.pg_attribute a
      join base on base.root = a.attrelid::text || '.' || a.attnum
      join pg_catalog.pg_type t on t.oid = base.oid and t.typtype <> 'd'
      join pg_catalog.pg_namespace n on n.oid = t.typnamespace
      left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ?::oid and a.attnum > 0 and not a.attisdropped
      order by a.attnum
      """;

  private static final String KEY =
      """
      select a.attname
      from pg_catalog.pg_index i
      cross join lateral unnest(i.indkey::int2[]) with ordinality as k (number, place)
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = ?::oid and i.indisprimary and k.place <= i.indnkeyatts
      order by k.place
      """;

  private final PostgresSession session;
  private final Map<Long, List<String>> labels = new HashMap<>();

  PostgresTables(PostgresSession session) throws SQLException {
    this.session = session;
    session.list(
        "select enumtypid::bigint, enumlabel from pg_catalog.pg_enum order by enumsortorder",
        rows ->
            labels
                .computeIfAbsent(rows.getLong(1), _ -> new java.util.ArrayList<>())
                .add(rows.getString(2)));
  }

  List<TargetTable> list(String schema) throws SQLException {
    record Named(long oid, String name, String quoted, String kind) {}
    var named =
        session.list(
            TABLES,
            rows ->
                new Named(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)),
            schema);
    var tables = new java.util.ArrayList<TargetTable>();
    for (var one : named) {
      tables.add(
          new TargetTable(
              one.oid(),
              one.name(),
              one.quoted(),
              one.kind(),
              session.list(COLUMNS, this::column, one.oid(), one.oid()),
              session.texts(KEY, one.oid())));
    }
    return tables;
  }

  private TargetColumn column(ResultSet rows) throws SQLException {
    String name = rows.getString(10);
    boolean inCatalog = rows.getString(7).equals("pg_catalog");
    boolean isEnum = rows.getString(8).equals("e");
    String word = rows.getString(6);
    ColumnType type;
    if (isEnum) {
      var words = labels.getOrDefault(rows.getLong(13), List.of());
      type = new ColumnType(ColumnType.Kind.ENUM, -1, 0, java.util.Set.copyOf(words), name);
    } else {
      type =
          PostgresTypes.type(inCatalog || word.equals("citext") ? word : "", rows.getInt(9), name);
    }
    boolean isDomain = rows.getBoolean(12);
    String stagedAs = null;
    if (type.kind() == ColumnType.Kind.OTHER) {
      stagedAs = "text";
    } else if (isDomain) {
      stagedAs = rows.getString(11);
    }
    return new TargetColumn(
        rows.getString(1),
        rows.getString(2),
        type,
        stagedAs,
        !rows.getBoolean(3),
        rows.getString(4),
        rows.getString(5),
        rows.getString(14));
  }
}
