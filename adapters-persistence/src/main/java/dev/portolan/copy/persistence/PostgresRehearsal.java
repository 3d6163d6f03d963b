package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Does everything that the landing will do with empty tables, and takes it back: so that what
 * cannot be swapped is refused before the first row is read.
 */
final class PostgresRehearsal {

  private final PostgresSession session;
  private final PostgresStaging staging;
  private final String schema;
  private final List<Paired> tables;

  PostgresRehearsal(
      PostgresSession session, PostgresStaging staging, String schema, List<Paired> tables) {
    this.session = session;
    this.staging = staging;
    this.schema = schema;
    this.tables = tables;
  }

  void run(Findings findings) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    boolean within = session.isInTransaction();
    if (!within) {
      session.begin();
    }
    Savepoint before = session.savepoint();
    String at = "";
    try {
      session.run("set local lock_timeout = '20s'");
      var proof = new PostgresProof(session, findings);
      var real = new PostgresStaging(false);
      staging.createSchema(session);
      for (var one : tables) {
        at = one.source().name();
        real.create(session, one.target());
        real.finish(session, one.target());
        proof.checks(one);
        new PostgresIndexProof(session, findings).prove(one, _ -> true, true);
      }
      for (var one : tables) {
        at = one.source().name();
        for (var reference :
            PostgresReferences.of(
                session, one.target(), tables.stream().map(Paired::target).toList())) {
          session.run(reference.add());
          if (reference.valid()) {
            session.run(reference.validate());
          }
        }
      }
      at = "";
      new PostgresSwap(session, schema, tables)
          .run(new PostgresRestarts(session, tables), findings);
    } catch (SQLException e) {
      if (!PostgresSession.isRefusal(e)) {
        throw e;
      }
      findings.add(
          Finding.of(
              at,
              "",
              "cannot-be-swapped",
              "PostgreSQL says: "
                  + PostgresSession.said(e)
                  + "; drop what depends on the table, copy, and make it again"));
    } finally {
      if (within) {
        session.back(before);
      } else {
        session.rollback();
      }
    }
  }
}
