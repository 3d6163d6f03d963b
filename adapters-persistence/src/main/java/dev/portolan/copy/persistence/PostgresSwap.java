package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets the staging tables take the place of the target's own, within one transaction, and makes
 * sure that nothing but the rows is another than before.
 */
final class PostgresSwap {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final PostgresSession session;
  private final String schema;
  private final List<Paired> tables;

  /**
   * @param schema not quoted
   */
  PostgresSwap(PostgresSession session, String schema, List<Paired> tables) {
    this.session = session;
    this.schema = schema;
    this.tables = tables;
  }

  /** Locks the target's tables against everybody, or gives up after a while. */
  void lock() throws SQLException {
    session.run("set local lock_timeout = '20s'");
    try {
      session.run("lock table %s in access exclusive mode".formatted(qualified()));
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      throw new CrossingFailed(
          "another session has had the target's tables in use for 20 seconds: end it, and copy"
              + " again",
          e);
    }
  }

  private String qualified() {
    return tables.stream()
        .map(one -> PostgresSession.quote(schema) + "." + one.target().quoted())
        .collect(Collectors.joining(", "));
  }

  List<String> fingerprint() throws SQLException {
    return PostgresFingerprint.of(
        session, schema, tables.stream().map(one -> one.target().name()).toList());
  }

  void run(PostgresRestarts restarts, Findings findings) throws SQLException {
    List<String> before = fingerprint();
    List<String> sequences = restarts.statements();
    var dress =
        new PostgresDress(
            session, schema, tables.stream().map(one -> one.target().name()).toList());
    dress.takeOff();
    session.run("drop table " + qualified());
    for (var one : tables) {
      session.run(
          "alter table %s set schema %s"
              .formatted(PostgresStaging.name(one.target()), PostgresSession.quote(schema)));
    }
    dress.putOn();
    for (String statement : sequences) {
      session.run(statement);
    }
    for (String line : PostgresFingerprint.differences(before, fingerprint())) {
      findings.add(
          Finding.of(
              "", "", "cannot-be-kept", "the swap would change this in the target: " + line));
    }
  }
}
