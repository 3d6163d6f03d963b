package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Foreign keys between the tables that are loaded, and from them to others. */
final class PostgresReferences {

  /**
   * A reference.
   *
   * @param add puts it on the staging table, unproved
   * @param validate proves it
   * @param valid whether the target's own is proved
   * @param orphans a condition on a row {@code c} that refers to nothing
   * @param columns of the child, quoted
   * @param finished whether the columns of both tables have their own types already
   */
  record Reference(
      String name,
      TargetTable child,
      String add,
      String validate,
      boolean valid,
      String orphans,
      List<String> columns,
      boolean finished) {}

  private static final String REFERENCES =
      """
      select k.conname, quote_ident(k.conname), pg_catalog.pg_get_constraintdef(k.oid),
        k.confrelid::regclass::text, k.convalidated, k.confrelid, k.confmatchtype::text,
        (select array_to_string(array_agg(quote_ident(a.attname) order by o), E'\\x01')
          from unnest(k.conkey) with ordinality u (n, o)
          join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = n),
        (select array_to_string(array_agg(quote_ident(a.attname) order by o), E'\\x01')
          from unnest(k.confkey) with ordinality u (n, o)
          join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = n),
        (select array_to_string(array_agg(format('operator(%I.%s)', s.nspname, p.oprname)
            order by u.o), E'\\x01')
          from unnest(k.conpfeqop) with ordinality u (n, o)
          join pg_catalog.pg_operator p on p.oid = u.n
          join pg_catalog.pg_namespace s on s.oid = p.oprnamespace)
      from pg_catalog.pg_constraint k
      where k.conrelid = ?::oid and k.contype = 'f' and k.conparentid = 0 order by k.conname
      """;

  private PostgresReferences() {}

  /**
   * Those from a table.
   *
   * @param all that are staged
   * @param finished which of them have columns of their own types already
   */
  static List<Reference> of(
      PostgresSession session,
      TargetTable table,
      List<TargetTable> all,
      Predicate<TargetTable> finished)
      throws SQLException {
    return session.list(
        REFERENCES,
        rows -> {
          long parent = rows.getLong(6);
          String own = rows.getString(4);
          String staged =
              all.stream()
                  .filter(one -> one.oid() == parent)
                  .map(PostgresStaging::name)
                  .findFirst()
                  .orElse(own);
          String definition = rows.getString(3);
          String marker = " REFERENCES " + own + "(";
          int at = definition.indexOf(marker);
          if (at < 0 || definition.indexOf(marker, at + 1) >= 0) {
            throw new SQLException("a reference of a form that is not known: " + definition);
          }
          String changed =
              definition.substring(0, at)
                  + " REFERENCES "
                  + staged
                  + definition.substring(at + marker.length() - 1);
          boolean typed =
              finished.test(table)
                  && all.stream().filter(one -> one.oid() == parent).allMatch(finished);
          boolean valid = rows.getBoolean(5);
          String name = PostgresStaging.name(table);
          List<String> columns = List.of(rows.getString(8).split("\u0001", -1));
          return new Reference(
              rows.getString(1),
              table,
              "alter table %s add constraint %s %s%s"
                  .formatted(name, rows.getString(2), changed, valid ? " not valid" : ""),
              "alter table %s validate constraint %s".formatted(name, rows.getString(2)),
              valid,
              orphans(
                  columns,
                  List.of(rows.getString(9).split("\u0001", -1)),
                  typed ? List.of(rows.getString(10).split("\u0001", -1)) : List.of(),
                  staged,
                  rows.getString(7).equals("f")),
              columns,
              typed);
        },
        table.oid());
  }

  /** Columns without their own types are compared as the texts that PostgreSQL would give back. */
  private static String orphans(
      List<String> child, List<String> parent, List<String> operators, String table, boolean full) {
    var given = new ArrayList<String>();
    var same = new ArrayList<String>();
    for (int i = 0; i < child.size(); i++) {
      given.add("c." + child.get(i) + " is not null");
      same.add(
          operators.isEmpty()
              ? "format('%%s', p.%s) = format('%%s', c.%s)".formatted(parent.get(i), child.get(i))
              : "p.%s %s c.%s".formatted(parent.get(i), operators.get(i), child.get(i)));
    }
    String all = String.join(" and ", given);
    String orphan =
        "(%s and not exists (select from %s p where %s))"
            .formatted(all, table, String.join(" and ", same));
    return full
        ? "(%s or ((%s) and not (%s)))".formatted(orphan, String.join(" or ", given), all)
        : orphan;
  }
}
