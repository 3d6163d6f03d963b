package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.SqliteToPostgresPlan.Planned;
import dev.portolan.shared.persistence.DirectAccess;
import java.sql.SQLException;

/** The one short transaction in which the staged tables become the target's. */
final class PostgresLanding {

  private final PostgresSession session;
  private final DirectAccess.ToServer server;
  private final Planned planned;
  private final CopyOrder order;

  PostgresLanding(
      PostgresSession session, DirectAccess.ToServer server, Planned planned, CopyOrder order) {
    this.session = session;
    this.server = server;
    this.planned = planned;
    this.order = order;
  }

  void run(Findings findings) {
    try {
      var tables = planned.tables();
      var swap = new PostgresSwap(session, planned.schema(), tables);
      var restarts = new PostgresRestarts(session, tables);
      if (!order.rowsOnly()) {
        restarts.look(findings);
      }
      if (!findings.isEmpty()) {
        return;
      }
      session.begin();
      session.run("set local synchronous_commit = on");
      if (!tables.isEmpty()) {
        swap.lock();
        planned.fresh().requireStill(tables, findings);
      }
      if (!tables.isEmpty() && findings.isEmpty()) {
        swap.run(restarts, findings);
      }
      if (!findings.isEmpty()) {
        session.rollback();
        return;
      }
      StagingSchema.drop(session);
    } catch (SQLException e) {
      throw Workers.failed(e);
    }
    commit();
  }

  /** A connection that breaks here leaves a question, which the server answers when it is back. */
  private void commit() {
    try {
      session.commit();
    } catch (SQLException e) {
      if (!isLanded()) {
        throw Workers.failed(e);
      }
    }
  }

  private boolean isLanded() {
    try (var again = PostgresSession.open(server.connections())) {
      return again
          .texts("select 1 from pg_namespace where nspname = ?", PostgresNames.STAGING)
          .isEmpty();
    } catch (SQLException | CrossingFailed e) {
      throw CrossingFailed.inDoubt(
          "the connection broke while the copy was made valid: it is there as a whole or not at"
              + " all; run db verify to see which",
          e);
    }
  }
}
