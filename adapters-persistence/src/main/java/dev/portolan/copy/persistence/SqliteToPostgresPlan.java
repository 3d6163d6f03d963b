package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at both catalogues before a row is read. */
final class SqliteToPostgresPlan {

  private final SqliteSnapshot source;
  private final PostgresSession target;
  private final CopyOrder order;
  private final Schemas schemas;
  private final Findings findings;
  private final List<String> notes = new ArrayList<>();

  SqliteToPostgresPlan(
      SqliteSnapshot source,
      PostgresSession target,
      CopyOrder order,
      Schemas schemas,
      Findings findings) {
    this.source = source;
    this.target = target;
    this.order = order;
    this.schemas = schemas;
    this.findings = findings;
  }

  /** What the plan says, and what is worked with. */
  record Planned(String schema, List<Paired> tables, FreshTarget fresh, CopyPlan plan) {}

  Planned make() throws SQLException, IOException {
    var files = new SqliteTables(source.first());
    String schema =
        target.one("select current_schema()", rows -> String.valueOf(rows.getString(1)));
    if (!order.existing()) {
      compareVersions(files.versions(), schema);
    }
    target.run("set search_path = ''");
    var sources = new ArrayList<SourceTable>();
    for (var listed : files.listed()) {
      switch (listed.kind()) {
        case "table" -> {
          var table = files.table(listed.name());
          if (!Histories.isHistory(table)) {
            sources.add(table);
          }
        }
        case "virtual" -> virtual(listed.name());
        case "index" ->
            notes.add(
                "the full-text index "
                    + listed.name()
                    + " finds rows of other tables, and holds none of its own");
        case "view" -> notes.add("the view " + listed.name() + " holds no rows of its own");
        default -> notes.add("the shadow table " + listed.name() + " goes with its virtual table");
      }
    }
    var targets = new PostgresTables(target).list(schema);
    var pairing = new Pairing(order, findings);
    var pairs = pairing.pair(sources, targets);
    var known = files.names();
    targets.forEach(table -> known.add(table.name()));
    pairing.requireExcluded(known);
    strangers(pairs);
    var rows = new HashMap<String, Long>();
    for (var one : pairs) {
      rows.put(one.source().name(), files.estimate(one.source()));
    }
    var sorted =
        pairs.stream()
            .sorted(
                Comparator.comparing((Paired one) -> rows.getOrDefault(one.source().name(), 0L))
                    .reversed())
            .toList();
    var fresh = new FreshTarget(target, order, schema);
    fresh.require(sorted, schemas, findings);
    if (!order.rowsOnly()) {
      new PostgresRestarts(target, sorted).require(findings);
    }
    if (!source.letsWritersWork()) {
      notes.add("the source is not in WAL mode: who writes to it waits until it is read");
    }
    if (source.readers().size() == 1) {
      notes.add("the source cannot be written: it is read by one connection");
    }
    var planned =
        sorted.stream()
            .map(one ->
                new CopyPlan.Planned(
                    one.source().name(), rows.getOrDefault(one.source().name(), 0L)))
            .toList();
    return new Planned(schema, sorted, fresh, new CopyPlan(planned, files.bytes(), notes));
  }

  private void virtual(String table) {
    if (order.excludes(table)) {
      notes.add("the virtual table " + table + " is left out");
    } else {
      findings.add(
          Finding.of(
              table,
              "",
              "virtual-table",
              "PostgreSQL has no such thing: leave it out with --exclude " + table));
    }
  }

  private void strangers(List<Paired> pairs) {
    Set<String> columns =
        pairs.stream()
            .flatMap(one ->
                one.pair().columns().stream()
                    .map(column -> one.source().name() + "." + column.source()))
            .collect(Collectors.toSet());
    for (String stranger : order.rules().strangers(columns)) {
      findings.add(
          Finding.of("", stranger, "unknown-column", "a --rule names a column that is not there"));
    }
  }

  private void compareVersions(Map<String, String> have, String schema) throws SQLException {
    if (have.isEmpty()) {
      throw CrossingFailed.refused(
          Finding.of(
              "",
              "",
              "no-history",
              "the source has no history of this program's migrations: use --schema existing to"
                  + " copy into the tables that the target has"),
          null);
    }
    if (PostgresHistories.versions(target, schema).isEmpty()) {
      if (order.dryRun()) {
        for (String script : schemas.postgresScripts()) {
          target.run(script);
        }
        return;
      }
      schemas.migrateTarget();
    }
    var want = PostgresHistories.versions(target, schema);
    if (!have.equals(want)) {
      findings.add(
          Finding.of(
              "",
              "",
              "other-version",
              "the source is at "
                  + shown(have)
                  + ", the target at "
                  + shown(want)
                  + ": start the same Portolan on both, then copy"));
    }
  }

  private static String shown(Map<String, String> versions) {
    return versions.entrySet().stream()
        .map(one -> one.getKey().substring("flyway_history_".length()) + " " + one.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
