package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import dev.portolan.copy.persistence.PostgresConstraints.Index;
import dev.portolan.copy.persistence.PostgresConstraints.Other;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts keys and indexes on a loaded table, and lists the rows that none of them takes. */
final class PostgresIndexProof {

  private static final String TOO_LARGE = "54000";
  private static final String NULL_IN_KEY = "23502";
  private static final String EXCLUDED = "23P01";
  private static final int PROBED_FROM = 500;
  private static final int MOST_PROBED = 10_000;

  private final PostgresSession session;
  private final Findings findings;
  private final PostgresProof proof;
  private final PostgresBreaches breaches;

  PostgresIndexProof(PostgresSession session, Findings findings) {
    this.session = session;
    this.findings = findings;
    this.proof = new PostgresProof(session, findings);
    this.breaches = new PostgresBreaches(session, findings);
  }

  /**
   * Makes them.
   *
   * @param wanted which of the indexes
   * @param finished whether the columns have their own types already
   */
  void prove(Paired paired, Predicate<Index> wanted, boolean finished) throws SQLException {
    String table = PostgresStaging.name(paired.target());
    for (var index : PostgresConstraints.indexes(session, paired.target())) {
      if (!wanted.test(index)) {
        continue;
      }
      SQLException failure = proof.attempt(index.create());
      if (failure == null && !index.constraint().isEmpty()) {
        failure = proof.attempt("alter table " + table + " " + index.constraint());
      }
      if (failure != null) {
        refused(paired, index, failure, finished);
      }
    }
    if (finished) {
      for (var other : PostgresConstraints.others(session, paired.target())) {
        SQLException failure = proof.attempt("alter table " + table + " " + other.definition());
        if (failure != null) {
          exclusion(paired, other, failure);
        }
      }
    }
  }

  private void refused(Paired paired, Index index, SQLException failure, boolean finished)
      throws SQLException {
    long before = findings.count();
    if (TOO_LARGE.equals(failure.getSQLState())) {
      tooLarge(paired, index, failure);
    } else if (index.unique()) {
      duplicates(paired, index);
    }
    // A key that has no value is named already, as the cell that it is.
    boolean named = before > 0 && NULL_IN_KEY.equals(failure.getSQLState());
    boolean untyped = !finished && PostgresProof.isOfTypes(failure);
    if (findings.count() == before && !named && !untyped) {
      proof.told(paired.pair(), "index " + index.name(), failure);
    }
  }

  /** All rows that exclude each other, of which PostgreSQL names the first two. */
  private void exclusion(Paired paired, Other other, SQLException failure) throws SQLException {
    long before = findings.count();
    if (EXCLUDED.equals(failure.getSQLState())) {
      var named = new ArrayList<String>();
      var alike = new ArrayList<String>();
      for (int i = 0; i < other.parts().size(); i++) {
        named.add(other.parts().get(i) + " as portolan_" + i);
        alike.add("a.portolan_%1$d %2$s b.portolan_%1$d".formatted(i, other.operators().get(i)));
      }
      String rows =
          "(select ctid as portolan_row, %s from %s where %s)"
              .formatted(
                  String.join(", ", named),
                  PostgresStaging.name(paired.target()),
                  other.predicate().isEmpty() ? "true" : other.predicate());
      breaches.list(
          paired,
          String.join(" ", other.parts()),
          "c.ctid in (select a.portolan_row from %1$s a, %1$s b where %2$s"
                  .formatted(rows, String.join(" and ", alike))
              + " and a.portolan_row <> b.portolan_row)",
          "constraint " + other.name(),
          "another row excludes it: correct all but one, " + other.definition());
    }
    if (findings.count() == before) {
      proof.told(paired.pair(), "constraint " + other.name(), failure);
    }
  }

  private void duplicates(Paired paired, Index index) throws SQLException {
    String parts = String.join(", ", index.parts());
    String given =
        index.nullsAlike()
            ? "true"
            : index.parts().stream()
                .map(part -> "(" + part + ") is not null")
                .collect(Collectors.joining(" and "));
    String where = index.predicate().isEmpty() ? given : given + " and " + index.predicate();
    String alike = "portolan_alike";
    while (hasColumn(paired, alike)) {
      alike += "_";
    }
    String table =
        "(select *, count(*) over (partition by %s) as %s from %s where %s)"
            .formatted(parts, alike, PostgresStaging.name(paired.target()), where);
    breaches.list(
        paired,
        table,
        String.join(" ", index.parts()),
        "c." + alike + " > 1",
        "unique " + index.name(),
        "more than one row has this (" + parts + "): correct all but one");
  }

  private static boolean hasColumn(Paired paired, String name) {
    return paired.target().columns().stream().anyMatch(column -> column.name().equals(name));
  }

  /** Tries the rows with long values one by one on an empty table that has only this index. */
  private void tooLarge(Paired paired, Index index, SQLException failure) throws SQLException {
    boolean within = session.isInTransaction();
    if (!within) {
      session.begin();
    }
    Savepoint before = session.savepoint();
    String table = PostgresStaging.name(paired.target());
    String probe = PostgresNames.STAGING + ".portolan_probe";
    var refused = new ArrayList<String>();
    try {
      session.run("create table %s (like %s)".formatted(probe, table));
      session.run(index.on(table, probe));
      for (String row : session.texts(candidates(index, table))) {
        String insert = "insert into " + probe + " select * from " + table + " where ctid = '";
        if (proof.attempt(insert + row + "'") != null) {
          refused.add(row);
        }
      }
    } finally {
      if (within) {
        session.back(before);
      } else {
        session.rollback();
      }
    }
    if (!refused.isEmpty()) {
      breaches.list(
          paired,
          String.join(" ", index.parts()),
          refused.stream()
              .map(row -> "'" + row + "'")
              .collect(Collectors.joining(", ", "c.ctid = any (array[", "]::tid[])")),
          "index " + index.name(),
          "it is too long for the index of the target (%s): shorten it, or drop that index"
              .formatted(PostgresSession.said(failure).replaceAll(" \\(.*", "")));
    }
  }

  private static String candidates(Index index, String table) {
    List<String> lengths =
        index.parts().stream()
            .map(part -> "coalesce(octet_length((" + part + ")::text), 0)")
            .toList();
    String length = String.join(" + ", lengths);
    return "select ctid::text from %s where %s > %d order by %s desc limit %d"
        .formatted(table, length, PROBED_FROM, length, MOST_PROBED);
  }
}
