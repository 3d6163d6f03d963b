package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Loads all tables into staging, some at once, while SQLite checks the file. */
final class SqliteToPostgresLoading {

  private final SqliteSnapshot source;
  private final List<PostgresSession> sessions;
  private final PostgresStaging staging;
  private final CopyOrder order;
  private final Findings findings;
  private final Meter meter;
  private final Workers workers;
  private final Map<String, TableDigest> digests = new ConcurrentHashMap<>();
  private final Map<String, TableTally> tallies = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> longest = new ConcurrentHashMap<>();
  private final Map<String, Long> changes = new TreeMap<>();
  private volatile boolean damaged;

  SqliteToPostgresLoading(
      SqliteSnapshot source,
      List<PostgresSession> sessions,
      PostgresStaging staging,
      CopyOrder order,
      Findings findings,
      Meter meter) {
    this.source = source;
    this.sessions = sessions;
    this.staging = staging;
    this.order = order;
    this.findings = findings;
    this.meter = meter;
    this.workers = new Workers(sessions.size());
  }

  List<TableTally> run(List<Paired> tables) throws SQLException {
    String encoding = new SqliteTables(source.first()).encoding();
    workers.run(
        tables.stream().<Workers.Task>map(one -> worker -> load(one, worker, encoding)).toList());
    meter.end();
    var done = new ArrayList<TableTally>();
    for (var one : tables) {
      done.add(Objects.requireNonNull(tallies.get(one.source().name())));
    }
    return done;
  }

  private void load(Paired one, int worker, String encoding) throws SQLException, IOException {
    long begin = System.nanoTime();
    var session = sessions.get(worker);
    var load =
        new SqliteLoad(
            one.pair(),
            order,
            findings,
            (rows, bytes) -> {
              workers.check();
              meter.add(rows, bytes);
            });
    boolean within = session.isInTransaction();
    if (!within) {
      session.begin();
    }
    Savepoint before = session.savepoint();
    try {
      staging.create(session, one.target());
      PostgresLoad.run(session, one, load, new SqliteRows(source.readers().get(worker), encoding));
    } catch (SQLException e) {
      findings.add(finding(one.source().name(), e));
      session.back(before);
      damaged = true;
    }
    if (!within) {
      session.commit();
    }
    digests.put(one.source().name(), load.digest());
    longest.put(one.source().name(), load.longest());
    tallies.put(one.source().name(), Tallies.of(one.pair(), load.digest(), begin));
    synchronized (changes) {
      changes.putAll(load.changes());
    }
  }

  private static Finding finding(String table, SQLException e) throws SQLException {
    if (SqliteDamage.is(e) || SqliteDamage.needsMore(e)) {
      return SqliteDamage.finding(table, e);
    }
    if (!PostgresSession.isRefusal(e)) {
      throw e;
    }
    return Finding.of(
        table,
        "",
        "cannot-be-loaded",
        "PostgreSQL says: " + PostgresSession.said(e) + "; correct the row or the target's table");
  }

  /** Whether a table could not be loaded to its end, so that there is nothing to prove. */
  boolean isDamaged() {
    return damaged;
  }

  /** The bytes of the longest value of each column. */
  Map<String, Integer> longest(String table) {
    return longest.getOrDefault(table, Map.of());
  }

  TableDigest digest(String table) {
    return Objects.requireNonNull(digests.get(table));
  }

  Map<String, Long> changes() {
    synchronized (changes) {
      return Map.copyOf(changes);
    }
  }
}
