package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Proves all tables: each one by itself, then the references between them. */
final class PostgresProving {

  private final List<PostgresSession> sessions;
  private final PostgresStaging staging;
  private final List<Paired> tables;
  private final SqliteToPostgresLoading loading;
  private final boolean dryRun;
  private final Findings findings;
  private final Meter meter;
  private final Set<TargetTable> typedTables = ConcurrentHashMap.newKeySet();

  PostgresProving(
      List<PostgresSession> sessions,
      PostgresStaging staging,
      List<Paired> tables,
      SqliteToPostgresLoading loading,
      boolean dryRun,
      Findings findings,
      Meter meter) {
    this.sessions = sessions;
    this.staging = staging;
    this.tables = tables;
    this.loading = loading;
    this.dryRun = dryRun;
    this.findings = findings;
    this.meter = meter;
  }

  void run() {
    boolean cellsFit = findings.isEmpty();
    var workers = new Workers(sessions.size());
    workers.run(
        tables.stream().<Workers.Task>map(one -> worker -> table(one, worker, cellsFit)).toList());
    references(workers);
    if (findings.isEmpty() && !dryRun) {
      workers.run(
          tables.stream()
              .<Workers.Task>map(one ->
                  worker ->
                      sessions.get(worker).run("analyze " + PostgresStaging.name(one.target())))
              .toList());
    }
  }

  private void table(Paired one, int worker, boolean cellsFit) throws SQLException {
    var session = sessions.get(worker);
    var proof = new PostgresProof(session, findings);
    proof.types(one);
    boolean finished = cellsFit && findings.isEmpty();
    if (finished) {
      staging.finish(session, one.target());
    }
    boolean typed =
        finished || one.target().columns().stream().allMatch(column -> column.stagedAs() == null);
    if (typed) {
      typedTables.add(one.target());
    }
    proof.checks(one, typed);
    new PostgresIndexProof(session, findings)
        .prove(
            one,
            index ->
                index.unique()
                    || (finished && !dryRun)
                    || (typed && !index.isHarmless(loading.longest(one.source().name()))),
            typed);
    meter.add(1);
  }

  private void references(Workers workers) {
    var tasks = new ArrayList<Workers.Task>();
    var targets = tables.stream().map(Paired::target).toList();
    try {
      for (var one : tables) {
        var proof = new PostgresProof(sessions.getFirst(), findings);
        var added = new ArrayList<PostgresReferences.Reference>();
        for (var reference :
            PostgresReferences.of(
                sessions.getFirst(), one.target(), targets, typedTables::contains)) {
          if (proof.attempt(reference.add()) == null) {
            added.add(reference);
          } else {
            proof.references(reference, one);
          }
        }
        if (!added.isEmpty()) {
          tasks.add(worker -> validate(one, added, worker));
        }
      }
    } catch (SQLException e) {
      throw Workers.failed(e);
    }
    workers.run(tasks);
  }

  /** All of one table by one worker: they would wait for each other. */
  private void validate(Paired one, List<PostgresReferences.Reference> references, int worker)
      throws SQLException {
    var proof = new PostgresProof(sessions.get(worker), findings);
    for (var reference : references) {
      if (reference.valid() && proof.attempt(reference.validate()) != null) {
        proof.references(reference, one);
      }
    }
  }
}
