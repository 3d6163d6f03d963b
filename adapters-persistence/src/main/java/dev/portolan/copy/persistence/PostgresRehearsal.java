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
  private final String schema;
  private final List<Paired> tables;

  PostgresRehearsal(PostgresSession session, String schema, List<Paired> tables) {
    this.session = session;
    this.schema = schema;
    this.tables = tables;
  }

  void run(Findings findings) throws SQLException {
    if (tables.isEmpty() || isSubscribed(findings)) {
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
      StagingSchema.create(session);
      for (var one : tables) {
        at = one.source().name();
        real.create(session, one.target());
        real.finish(session, one.target());
        proof.checks(one, true);
        new PostgresIndexProof(session, findings).prove(one, _ -> true, true);
      }
      for (var one : tables) {
        at = one.source().name();
        for (var reference :
            PostgresReferences.of(
                session, one.target(), tables.stream().map(Paired::target).toList(), _ -> true)) {
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

  /** PostgreSQL alone knows how far a subscription has come: nobody else can put it back. */
  private boolean isSubscribed(Findings findings) throws SQLException {
    long before = findings.count();
    for (var one : tables) {
      for (String subscription :
          session.texts(
              """
              select b.subname from pg_catalog.pg_subscription_rel l
              join pg_catalog.pg_subscription b on b.oid = l.srsubid where l.srrelid = ?::oid
              """,
              one.target().oid())) {
        findings.add(
            Finding.of(
                one.source().name(),
                "",
                "cannot-be-kept",
                "the subscription %s fills the target's table, and would fill it no more: drop it"
                        .formatted(subscription)
                    + " or its publication of this table, copy, and make it again"));
      }
    }
    return findings.count() > before;
  }
}
