package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sqlite.SQLiteConnection;

/** SQLite's own check of the whole file, in the background, on a connection of its own. */
final class IntegrityCheck implements AutoCloseable {

  private final ExecutorService executor = Executors.newFixedThreadPool(1);
  private final SQLiteConnection connection;
  private final Future<?> running;

  private final Findings found = new Findings();
  private boolean told;

  private IntegrityCheck(SQLiteConnection connection) {
    this.connection = connection;
    this.running = executor.submit(() -> check(connection, found));
  }

  /** Starts it; a file that only one connection reads is checked before this comes back. */
  static IntegrityCheck start(SqliteSnapshot source) {
    var check = new IntegrityCheck(source.readers().getLast());
    if (source.readers().size() == 1) {
      check.await();
    }
    return check;
  }

  private static void check(SQLiteConnection connection, Findings findings) {
    try {
      for (String line : SqliteDamage.lines(connection)) {
        findings.add(
            Finding.of(
                "",
                "",
                "damaged",
                "integrity_check says \"%s\": take a backup, REINDEX, or sqlite3's .recover"
                    .formatted(line)));
      }
    } catch (SQLException e) {
      if (!SqliteDamage.is(e) && !SqliteDamage.needsMore(e)) {
        throw Workers.failed(e);
      }
      findings.add(SqliteDamage.finding("", e));
    }
  }

  /**
   * Waits for its end.
   *
   * @param findings takes what it found, once
   */
  void await(Findings findings) {
    await();
    if (!told) {
      told = true;
      found.list().forEach(findings::add);
    }
  }

  private void await() {
    try {
      running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CrossingFailed("the check of the source failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CrossingFailed("it was interrupted", e);
    }
  }

  /** Breaks it off, if it still runs: nobody waits for what it would say. */
  @Override
  public void close() {
    try {
      if (!running.isDone()) {
        connection.getDatabase().interrupt();
      }
    } catch (SQLException e) {
      return; // it is closed, and so it has ended
    } finally {
      executor.close();
    }
  }
}
