package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the target's tables hold no rows but those that the migrations put into them. */
final class FreshTarget {

  private final PostgresSession target;
  private final CopyOrder order;
  private final String schema;
  private final Map<String, TableDigest> fresh = new HashMap<>();

  /**
   * @param schema not quoted
   */
  FreshTarget(PostgresSession target, CopyOrder order, String schema) {
    this.target = target;
    this.order = order;
    this.schema = schema;
  }

  /** Names each table with other rows, unless they may go. */
  void require(List<Paired> pairs, Schemas schemas, Findings findings)
      throws SQLException, IOException {
    var filled = filled(pairs, findings);
    if (filled.isEmpty()) {
      return;
    }
    try (var rows = order.existing() ? FreshRows.NONE : FreshRows.of(schemas)) {
      for (var one : filled) {
        var digest = digest(one);
        if (rows.holds(one.pair(), digest)) {
          fresh.put(one.target().name(), digest);
        } else {
          refuse(
              one,
              "the target's table has rows: take an empty one, or let them go with --replace",
              findings);
        }
      }
    }
  }

  /** Names each table that got rows since then: asked when nobody else can write any more. */
  void requireStill(List<Paired> pairs, Findings findings) throws SQLException {
    for (var one : filled(pairs, findings)) {
      var before = fresh.get(one.target().name());
      if (before == null || !before.isLike(digest(one))) {
        refuse(
            one,
            "another session wrote to the target's table while this copy ran: stop who writes"
                + " there, then copy again, or let its rows go with --replace",
            findings);
      }
    }
  }

  private List<Paired> filled(List<Paired> pairs, Findings findings) throws SQLException {
    var filled = new ArrayList<Paired>();
    for (var one : pairs) {
      if (hasRows(one, findings) && !order.replace()) {
        filled.add(one);
      }
    }
    return filled;
  }

  private boolean hasRows(Paired one, Findings findings) throws SQLException {
    Savepoint before = target.isInTransaction() ? target.savepoint() : null;
    try {
      return target.one(
          "select exists (select from " + name(one) + ")", rows -> rows.getBoolean(1));
    } catch (SQLException e) {
      if (!PostgresSession.isRefusal(e)) {
        throw e;
      }
      if (before != null) {
        target.back(before);
      }
      findings.add(
          Finding.of(
              one.source().name(),
              "",
              "cannot-be-used",
              "PostgreSQL says: "
                  + PostgresSession.said(e)
                  + "; a function that an index of the target's table calls may lack its search"
                  + " path: alter function … set search_path = …"));
      return false;
    }
  }

  private TableDigest digest(Paired one) throws SQLException {
    return PostgresReadBack.digest(target, one.pair(), name(one), (_, _) -> {});
  }

  private String name(Paired one) {
    return PostgresSession.quote(schema) + "." + one.target().quoted();
  }

  private static void refuse(Paired one, String advice, Findings findings) {
    findings.add(Finding.of(one.source().name(), "", "target-not-empty", advice));
  }
}
