package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

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
      long least,
      long most) {

    boolean isUp() {
      return increment > 0;
    }
  }

  /** Defaults that name a sequence by a text: the catalogue knows of no tie between them. */
  private static final String BY_TEXT =
      """
      select coalesce(to_regclass(x.name),
          to_regclass(t.relnamespace::regnamespace::text || '.' || x.name))::oid as sequence,
        f.adrelid as relation, f.adnum as number
      from pg_catalog.pg_attrdef f
      join pg_catalog.pg_class t on t.oid = f.adrelid
      cross join lateral (select (regexp_match(pg_catalog.pg_get_expr(f.adbin, f.adrelid),
        'nextval\\(\\(''([^'']+)''::text\\)'))[1]) x (name)
      where x.name is not null
      """;

  private static final String LOST =
      """
      select quote_ident(a.attname) from pg_catalog.pg_attrdef f
      join pg_catalog.pg_attribute a on a.attrelid = f.adrelid and a.attnum = f.adnum
      where f.adrelid = ?::oid and a.attgenerated = ''
        and pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '\\mnextval\\('
      """;

  private static final String SEQUENCES =
      """
      select quote_ident(a.attname), quote_ident(c.relname), c.oid::regclass::text, d.deptype::text,
        format('start %%s increment %%s minvalue %%s maxvalue %%s cache %%s %%s', q.seqstart,
          q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
          case when q.seqcycle then 'cycle' else 'no cycle' end),
        q.seqincrement, q.seqmin, q.seqmax
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
        union
        select u.sequence, u.number, 'n' from (%s and f.adrelid = ?::oid) u
        where not exists (select from pg_catalog.pg_depend o where o.objid = u.sequence
          and o.refobjid = u.relation and o.classid = 'pg_catalog.pg_class'::regclass)
      ) d
      join pg_catalog.pg_class c on c.oid = d.objid and c.relkind = 'S'
      join pg_catalog.pg_sequence q on q.seqrelid = c.oid
      join pg_catalog.pg_attribute a on a.attrelid = ?::oid and a.attnum = d.refobjsubid
      order by 1
      """
          .formatted(BY_TEXT);

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
                rows.getLong(7),
                rows.getLong(8)),
        table,
        table,
        table,
        table);
  }

  /** Columns, quoted, whose defaults draw from a sequence that cannot be told. */
  static List<String> lost(PostgresSession session, long table) throws SQLException {
    var known = of(session, table).stream().map(Sequence::column).toList();
    return session.texts(LOST, table).stream().filter(column -> !known.contains(column)).toList();
  }

  /** Whether anything but some tables draws from a sequence. */
  static boolean isUsedElsewhere(PostgresSession session, Sequence sequence, List<Long> tables)
      throws SQLException {
    String all = tables.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return session.one(
        """
        with used as (
          %s and f.adrelid <> all (array[%s]::oid[])
        )
        select exists (select from used where sequence = %s::regclass)
          or exists (select from pg_catalog.pg_depend d
            where d.refobjid = %3$s::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
              and d.classid = 'pg_catalog.pg_attrdef'::regclass
              and not exists (select from pg_catalog.pg_attrdef f
                where f.oid = d.objid and f.adrelid = any (array[%2$s]::oid[])))
          or exists (select from pg_catalog.pg_depend d
            where d.objid = %3$s::regclass and d.classid = 'pg_catalog.pg_class'::regclass
              and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype = 'a'
              and d.refobjid <> all (array[%2$s]::oid[]))
        """
            .formatted(BY_TEXT, all, PostgresSession.literal(sequence.qualified())),
        rows -> rows.getBoolean(1));
  }

  /** Where it stands, as a statement that puts one of the same name there again. */
  static String standing(PostgresSession session, Sequence sequence) throws SQLException {
    return session.one(
        "select format('select pg_catalog.setval(%%L, %%s, %%L)', %s, last_value, is_called) from %s"
            .formatted(PostgresSession.literal(sequence.qualified()), sequence.qualified()),
        rows -> rows.getString(1));
  }

  /** The last number that a sequence gave out; one less than its first if it gave none. */
  static long given(PostgresSession session, Sequence sequence) throws SQLException {
    return session.one(
        "select last_value - case when is_called then 0 else %d end from %s"
            .formatted(sequence.increment(), sequence.qualified()),
        rows -> rows.getLong(1));
  }
}
