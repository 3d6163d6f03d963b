package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.List;

/** The sequences that give a table its numbers, and how far they must have come. */
final class PostgresSequences {

  /**
   * One of them.
   *
   * @param column whose default it is, quoted
   * @param sequence its name, quoted, without the schema
   * @param qualified its name with the schema
   * @param kind {@code i} for an identity column's, {@code a} for one that a column owns, {@code n}
   *     for one that a default only uses
   * @param options as CREATE SEQUENCE takes them
   */
  record Sequence(
      String column,
      String sequence,
      String qualified,
      String kind,
      String options,
      long increment,
      long most) {}

  private static final String SEQUENCES =
      """
      select quote_ident(a.attname), quote_ident(c.relname), c.oid::regclass::text, d.deptype::text,
        format('start %s increment %s minvalue %s maxvalue %s cache %s %s', q.seqstart,
          q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
          case when q.seqcycle then 'cycle' else 'no cycle' end),
        q.seqincrement, q.seqmax
      from (
        select d.objid, d.refobjsubid, d.deptype from pg_catalog.pg_depend d
        where d.refobjid = ?::oid and d.refclassid = 'pg_catalog.pg_class'::regclass
          and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')
        union
        select d.refobjid, f.adnum, 'n' from pg_catalog.pg_attrdef f
        join pg_catalog.pg_depend d on d.objid = f.oid
          and d.classid = 'pg_catalog.pg_attrdef'::regclass
          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> f.adrelid
        where f.adrelid = ?::oid
          and not exists (select from pg_catalog.pg_depend o where o.objid = d.refobjid
            and o.refobjid = f.adrelid and o.classid = 'pg_catalog.pg_class'::regclass)
      ) d
      join pg_catalog.pg_class c on c.oid = d.objid and c.relkind = 'S'
      join pg_catalog.pg_sequence q on q.seqrelid = c.oid
      join pg_catalog.pg_attribute a on a.attrelid = ?::oid and a.attnum = d.refobjsubid
      order by 1
      """;

  private PostgresSequences() {}

  static List<Sequence> of(PostgresSession session, long table) throws SQLException {
    return session.list(
        SEQUENCES,
        rows ->
            new Sequence(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getLong(6),
                rows.getLong(7)),
        table,
        table,
        table);
  }

  /** The last number that was ever given out, 0 for none: the sequence goes on behind it. */
  static long reached(
      PostgresSession session, Sequence sequence, String qualifiedTable, long highest)
      throws SQLException {
    boolean up = sequence.increment() > 0;
    List<Long> reached =
        session.list(
            "select %s(%s) from %s"
                .formatted(up ? "max" : "min", sequence.column(), qualifiedTable),
            rows -> {
              long value = rows.getLong(1);
              return rows.wasNull() ? 0 : value;
            });
    return up ? Math.max(highest, reached.getFirst()) : reached.getFirst();
  }

  /** The last number that a sequence gave out; one less than its first if it gave none. */
  static long given(PostgresSession session, Sequence sequence) throws SQLException {
    return session.one(
        "select last_value - case when is_called then 0 else %d end from %s"
            .formatted(sequence.increment(), sequence.qualified()),
        rows -> rows.getLong(1));
  }
}
