package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Checks, keys, indexes and references of a table, and how they are put on its staging table. */
final class PostgresConstraints {

  /**
   * A CHECK.
   *
   * @param definition as ALTER TABLE takes it
   * @param expression what must not be false
   */
  record Check(String name, String quoted, String definition, String expression) {}

  /**
   * An index.
   *
   * @param create for the staging table
   * @param constraint how it becomes a key or a unique constraint afterwards; empty if it does not
   * @param parts the expressions that must be unique together
   * @param predicate of which rows; empty for all
   * @param nullsAlike whether two NULLs count as the same
   * @param plain its columns, if only too long a value could stop it; empty if it computes anything
   */
  record Index(
      String name,
      String create,
      String constraint,
      boolean unique,
      List<String> parts,
      String predicate,
      boolean nullsAlike,
      List<String> plain) {

    private static final int SURE =
        2_000; // PostgreSQL takes 2,704 bytes, and compresses longer ones

    /** Its statement for another table. */
    String on(String table, String other) {
      return create.replace(" ON " + table + " USING ", " ON " + other + " USING ");
    }

    /**
     * Whether it takes every row, unique or not.
     *
     * @param longest how many bytes the longest value of a column has
     */
    boolean isHarmless(Map<String, Integer> longest) {
      return !plain.isEmpty()
          && plain.stream().mapToLong(one -> longest.getOrDefault(one, SURE)).sum() < SURE;
    }
  }

  /**
   * An EXCLUDE.
   *
   * @param parts the expressions that are compared, each by the operator in its place
   * @param predicate of which rows; empty for all
   */
  record Other(
      String name,
      String definition,
      List<String> parts,
      List<String> operators,
      String predicate) {}

  private static final String CHECKS =
      """
      select conname, quote_ident(conname), pg_catalog.pg_get_constraintdef(oid),
        pg_catalog.pg_get_expr(conbin, conrelid)
      from pg_catalog.pg_constraint where conrelid = ?::oid and contype = 'c' order by conname
      """;

  private static final String INDEXES =
      """
      select c.relname, pg_catalog.pg_get_indexdef(i.indexrelid),
        format('%sINDEX %I ON %s USING ', case when i.indisunique then 'UNIQUE ' else '' end,
          c.relname, i.indrelid::regclass),
        case when k.oid is null then '' else format('add constraint %I %s using index %I%s%s',
          k.conname, case k.contype when 'p' then 'primary key' else 'unique' end, c.relname,
          case when k.condeferrable then ' deferrable' else '' end,
          case when k.condeferred then ' initially deferred' else '' end) end,
        i.indisunique,
        (select array_to_string(array_agg(pg_catalog.pg_get_indexdef(i.indexrelid, n, true)
            || case when i.indcollation[n - 1] <> 0
              then ' collate ' || i.indcollation[n - 1]::regcollation else '' end
            order by n), E'\\x01')
          from generate_series(1, i.indnkeyatts) n),
        coalesce(pg_catalog.pg_get_expr(i.indpred, i.indrelid), ''), i.indnullsnotdistinct,
        case when i.indexprs is null and i.indpred is null
            and (select amname from pg_catalog.pg_am where oid = c.relam) = 'btree' then
          (select array_to_string(array_agg(a.attname), E'\\x01')
            from unnest(i.indkey::int2[]) as k (number)
            join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number)
          else '' end
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid
      left join pg_catalog.pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid
        and k.contype in ('p', 'u', 'x')
      where i.indrelid = ?::oid and coalesce(k.contype, ' ') <> 'x'
      order by i.indisprimary desc, i.indisunique desc, c.relname
      """;

  private static final String OTHERS =
      """
      select k.conname,
        format('add constraint %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid)),
        (select array_to_string(array_agg(
            pg_catalog.pg_get_indexdef(k.conindid, u.place::int, true) order by u.place), E'\\x01')
          from unnest(k.conexclop) with ordinality as u (number, place)),
        (select array_to_string(array_agg(format('operator(%I.%s)', n.nspname, o.oprname)
            order by u.place), E'\\x01')
          from unnest(k.conexclop) with ordinality as u (number, place)
          join pg_catalog.pg_operator o on o.oid = u.number
          join pg_catalog.pg_namespace n on n.oid = o.oprnamespace),
        coalesce(pg_catalog.pg_get_expr(i.indpred, i.indrelid), '')
      from pg_catalog.pg_constraint k
      join pg_catalog.pg_index i on i.indexrelid = k.conindid
      where k.conrelid = ?::oid and k.contype = 'x' order by k.conname
      """;

  private PostgresConstraints() {}

  static List<Check> checks(PostgresSession session, TargetTable table) throws SQLException {
    return session.list(
        CHECKS,
        rows ->
            new Check(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
        table.oid());
  }

  static List<Index> indexes(PostgresSession session, TargetTable table) throws SQLException {
    return session.list(
        INDEXES,
        rows -> {
          String definition = rows.getString(2);
          String begin = "CREATE " + rows.getString(3);
          if (!definition.startsWith(begin)) {
            throw new SQLException("an index of a form that is not known: " + definition);
          }
          String create =
              begin.substring(0, begin.lastIndexOf(" ON "))
                  + " ON "
                  + PostgresStaging.name(table)
                  + " USING "
                  + definition.substring(begin.length());
          return new Index(
              rows.getString(1),
              create,
              rows.getString(4),
              rows.getBoolean(5),
              List.of(rows.getString(6).split("\u0001", -1)),
              rows.getString(7),
              rows.getBoolean(8),
              rows.getString(9).isEmpty()
                  ? List.of()
                  : List.of(rows.getString(9).split("\u0001", -1)));
        },
        table.oid());
  }

  static List<Other> others(PostgresSession session, TargetTable table) throws SQLException {
    return session.list(
        OTHERS,
        rows ->
            new Other(
                rows.getString(1),
                rows.getString(2),
                List.of(rows.getString(3).split("\u0001", -1)),
                List.of(rows.getString(4).split("\u0001", -1)),
                rows.getString(5)),
        table.oid());
  }
}
