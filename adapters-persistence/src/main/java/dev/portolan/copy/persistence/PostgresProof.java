package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts keys and checks on loaded tables. What holds costs no more than that; only if something does
 * not, PostgreSQL is asked for every row that breaks it.
 */
final class PostgresProof {

  private final PostgresSession session;
  private final Findings findings;
  private final PostgresBreaches breaches;

  PostgresProof(PostgresSession session, Findings findings) {
    this.session = session;
    this.findings = findings;
    this.breaches = new PostgresBreaches(session, findings);
  }

  /** Types that only PostgreSQL itself can judge. */
  void types(Paired paired) throws SQLException {
    for (var column : paired.target().columns()) {
      if (column.stagedAs() != null && column.generated().isEmpty()) {
        breaches.list(
            paired,
            column.quoted(),
            "%1$s is not null and not %3$s.portolan_same(%1$s::text, %2$s)"
                .formatted(
                    "c." + column.quoted(),
                    PostgresSession.literal(column.type().name()),
                    PostgresNames.STAGING),
            "not-a-" + column.type().name(),
            "PostgreSQL takes no such value for "
                + column.type().name()
                + ", or would write it otherwise");
      }
    }
  }

  /**
   * Puts the checks on a table.
   *
   * @param finished whether the columns have their own types already
   */
  void checks(Paired paired, boolean finished) throws SQLException {
    var checks = PostgresConstraints.checks(session, paired.target());
    if (checks.isEmpty()) {
      return;
    }
    String all =
        checks.stream()
            .map(check -> "add constraint " + check.quoted() + " " + check.definition())
            .collect(Collectors.joining(", "));
    if (attempt("alter table " + PostgresStaging.name(paired.target()) + " " + all) == null) {
      return;
    }
    for (var check : checks) {
      Savepoint before = session.isInTransaction() ? session.savepoint() : null;
      String rule = "check " + check.name();
      try {
        breaches.list(
            paired,
            check.expression(),
            // Asked of the table by its own name: a check may speak of the whole row.
            "c.ctid in (select ctid from %s where not (%s))"
                .formatted(PostgresStaging.name(paired.target()), check.expression()),
            rule,
            "the target's check says " + check.definition());
      } catch (SQLException e) {
        if (!PostgresSession.isRefusal(e)) {
          throw e;
        }
        if (before != null) {
          session.back(before);
        }
        if (finished || !isOfTypes(e)) {
          told(paired.pair(), rule, e); // it cannot even be asked of some row
        }
      }
    }
  }

  void references(PostgresReferences.Reference reference, Paired paired) throws SQLException {
    long before = findings.count();
    breaches.list(
        paired,
        String.join(" ", reference.columns()),
        reference.orphans(),
        "foreign-key " + reference.name(),
        "there is no row that this refers to: add it, or delete or correct this one");
    if (findings.count() == before && reference.finished()) {
      told(
          paired.pair(),
          "foreign-key " + reference.name(),
          new SQLException("it cannot be made: what it refers to is not unique"));
    }
  }

  /** Whether it is only that columns do not have their own types, since some cell does not fit. */
  static boolean isOfTypes(SQLException failure) {
    return String.valueOf(failure.getSQLState()).startsWith("42");
  }

  /** Runs a statement that the data may refuse; gives back what the server said then. */
  @Nullable SQLException attempt(String sql) throws SQLException {
    Savepoint before = session.isInTransaction() ? session.savepoint() : null;
    try {
      session.run(sql);
      return null;
    } catch (SQLException e) {
      if (!PostgresSession.isRefusal(e)) {
        throw e;
      }
      if (before != null) {
        session.back(before);
      }
      return e;
    }
  }

  void told(TablePair pair, String rule, SQLException failure) {
    findings.add(Finding.of(pair.source(), "", rule, PostgresSession.said(failure)));
  }
}
