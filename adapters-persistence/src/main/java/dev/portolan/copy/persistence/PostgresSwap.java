package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets the staging tables take the place of the target's own, within one transaction, and makes
 * sure that nothing but the rows is another than before.
 */
final class PostgresSwap {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Where a sequence has to go on. */
  record Restart(String sequence, long next) {}

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

  void run(List<Restart> restarts, Findings findings) throws SQLException {
    List<String> before = fingerprint();
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
    for (var restart : restarts) {
      session.run(
          "alter sequence %s restart with %d".formatted(restart.sequence(), restart.next()));
    }
    for (String line : PostgresFingerprint.differences(before, fingerprint())) {
      findings.add(
          Finding.of(
              "", "", "cannot-be-kept", "the swap would change this in the target: " + line));
    }
  }

  private static Finding spent(Paired one, PostgresSequences.Sequence sequence, long reached) {
    return Finding.of(
        one.source().name(),
        sequence.column(),
        "sequence-spent",
        "%d was given out, and the sequence %s ends at %d: widen it, or --rows-only leaves it"
            .formatted(reached, sequence.qualified(), sequence.most()));
  }

  /** Where the sequences of the staged tables have to go on, once these are the target's. */
  List<Restart> restarts(Findings findings) throws SQLException {
    // Two tables may draw from one sequence: it goes on behind both.
    var restarts = new TreeMap<String, Restart>();
    for (var one : tables) {
      for (var sequence : PostgresSequences.of(session, one.target().oid())) {
        long reached =
            PostgresSequences.reached(
                session, sequence, PostgresStaging.name(one.target()), one.source().highest());
        boolean up = sequence.increment() > 0;
        if (up && reached > sequence.most() - sequence.increment()) {
          findings.add(spent(one, sequence, reached));
        } else if (reached != 0) {
          restarts.merge(
              sequence.qualified(),
              new Restart(sequence.qualified(), reached + sequence.increment()),
              (first, second) -> up == first.next() > second.next() ? first : second);
        }
      }
    }
    return List.copyOf(restarts.values());
  }
}
