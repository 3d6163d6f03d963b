package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Compares what was staged with the rows of the source that it was made of. */
final class StagedRows {

  private final SqliteSnapshot source;
  private final List<PostgresSession> sessions;
  private final CopyOrder order;
  private final SqliteToPostgresLoading loading;
  private final Findings findings;
  private final String encoding;

  StagedRows(
      SqliteSnapshot source,
      List<PostgresSession> sessions,
      CopyOrder order,
      SqliteToPostgresLoading loading,
      Findings findings)
      throws SQLException {
    this.source = source;
    this.sessions = sessions;
    this.order = order;
    this.loading = loading;
    this.findings = findings;
    this.encoding = new SqliteTables(source.first()).encoding();
  }

  /** Columns that both engines compute: each in its own way. */
  void computed(Paired one, int worker) throws SQLException, IOException {
    if (one.pair().written() == one.pair().columns().size()) {
      return;
    }
    compare(
        one,
        worker,
        (_, _) -> {},
        "computed-otherwise",
        "PostgreSQL computes %s from the same row: make the two expressions alike");
  }

  /** All columns: what was written is there. */
  void same(Paired one, int worker, Meter.Reading progress) throws SQLException, IOException {
    compare(
        one,
        worker,
        progress,
        "differs",
        "%s was read back, which is not what was written: this must not happen, report it");
  }

  private void compare(Paired one, int worker, Meter.Reading progress, String rule, String advice)
      throws SQLException, IOException {
    var session = sessions.get(worker);
    String staged = PostgresStaging.name(one.target());
    TableDigest sent = loading.digest(one.source().name());
    TableDigest back;
    try {
      back = PostgresReadBack.digest(session, one.pair(), staged, progress);
    } catch (OutOfMemoryError end) {
      throw MemoryEnds.at("to read a row of " + one.source().name() + " back", end);
    }
    if (!sent.isLike(back)) {
      new Differences(one.pair(), findings, rule, advice)
          .find(
              listener -> reread(one, worker, listener),
              sent,
              listener -> {
                var _ = PostgresReadBack.digest(session, one.pair(), staged, listener);
              },
              back);
    }
  }

  private void reread(Paired one, int worker, SqliteLoad.RowListener listener)
      throws SQLException, IOException {
    var load = new SqliteLoad(one.pair(), order, new Findings(), (_, _) -> {});
    load.listen(listener);
    load.run(new SqliteRows(source.readers().get(worker), encoding), "", (_, _) -> {});
  }
}
