package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.Crossing;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.persistence.Pairing.Paired;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way back: from a PostgreSQL schema into a new SQLite file. */
final class PostgresToSqliteCrossing implements Crossing {

  private final CopyOrder order;
  private final Path target;
  private final PostgresSide source;
  private final SqliteNewFile file;
  private final Map<String, TableDigest> digests = new HashMap<>();
  private List<Paired> tables = List.of();
  private @Nullable SqliteNumbers numbers;
  private long expected;

  PostgresToSqliteCrossing(
      DirectAccess.ToServer server, Path target, CopyOrder order, Schemas schemas) {
    this.order = order;
    this.target = target;
    this.source = new PostgresSide(server.connections());
    boolean opened = false;
    try {
      this.file = new SqliteNewFile(target, order.existing(), schemas);
      opened = true;
    } catch (SQLException e) {
      throw Workers.failed(e);
    } catch (IOException e) {
      throw new CrossingFailed("the new file cannot be written: " + e, e);
    } finally {
      if (!opened) {
        source.close();
      }
    }
  }

  @Override
  public CopyPlan plan(Findings findings) {
    return Workers.guarded(() -> {
      var made = new SqliteTables(file.connection());
      if (!order.existing()) {
        var have = PostgresHistories.versions(source.session(), source.schema());
        if (!have.equals(made.versions())) {
          findings.add(
              Finding.of(
                  "",
                  "",
                  "other-version",
                  "the source is at %s, this program at %s".formatted(have, made.versions())));
        }
      }
      var here = SqliteSide.tables(made);
      var pairing = new Pairing(order, findings);
      pairing.pair(source.sources(), here.stream().map(SqliteSide::target).toList());
      // The types that count are PostgreSQL's, so the pairs are made the other way round.
      var there = source.targets();
      tables = new Pairing(order, new Findings()).pair(here, there);
      unsupported(there, findings);
      var old = new SqliteOldFile(target, tables);
      numbers = new SqliteNumbers(file, old.numbers(), order.rowsOnly());
      old.check(order.replace(), file.connection(), findings);
      var known = made.names();
      known.addAll(old.names());
      there.forEach(table -> known.add(table.name()));
      pairing.requireExcluded(known);
      var planned = new ArrayList<CopyPlan.Planned>();
      for (var one : tables) {
        planned.add(new CopyPlan.Planned(one.source().name(), estimate(one.target().oid())));
      }
      long bytes =
          source
              .session()
              .one(
                  "select pg_catalog.pg_database_size(current_database())",
                  rows -> rows.getLong(1));
      expected = planned.stream().mapToLong(CopyPlan.Planned::rows).sum();
      return new CopyPlan(planned, bytes, file.notes());
    });
  }

  private long estimate(long table) throws SQLException {
    return source
        .session()
        .one(
            "select greatest(reltuples, 0)::bigint from pg_catalog.pg_class where oid = ?::oid",
            rows -> rows.getLong(1),
            table);
  }

  private void unsupported(List<TargetTable> there, Findings findings) {
    for (var table : there) {
      if (!table.kind().equals("r") && !order.excludes(table.name())) {
        findings.add(
            Finding.of(
                table.name(),
                "",
                "unsupported-table",
                "the source's table is partitioned or foreign: copy it by other means"
                    + Pairing.EXCLUDE
                    + table.name()));
      }
    }
  }

  @Override
  public List<TableTally> load(Findings findings, Consumer<Progress> progress) {
    var meter = new Meter("load", expected, progress);
    return Workers.guarded(() -> {
      var tallies = new ArrayList<TableTally>();
      for (var one : tables) {
        long begin = System.nanoTime();
        file.run("begin");
        file.run("delete from " + SqliteTables.quote(one.source().name()));
        try (var insert = new SqliteInsert(file.connection(), one.pair(), one.source(), findings)) {
          var digest =
              source.read(
                  one.pair(),
                  findings,
                  (bytes, from, to, _) -> {
                    insert.row(bytes, from);
                    meter.add(1, to - from);
                  });
          digests.put(one.source().name(), digest);
          tallies.add(Tallies.of(one.pair(), digest, begin));
        }
        file.run("commit");
      }
      meter.end();
      return tallies;
    });
  }

  @Override
  public void prove(Findings findings, Consumer<Progress> progress) {
    Workers.guarded(() -> {
      if (numbers != null) {
        numbers.goOn(tables, source);
      }
      SqliteProof.of(file, findings);
      return true;
    });
  }

  @Override
  public void verify(Findings findings, Consumer<Progress> progress) {
    var meter = new Meter("verify", tables.size(), progress);
    Workers.guarded(() -> {
      for (var one : tables) {
        var given = digests.getOrDefault(one.source().name(), new TableDigest());
        SqliteProof.verify(file, one.pair(), source, given, findings);
        meter.add(1);
      }
      meter.end();
      return true;
    });
  }

  @Override
  public void land(Findings findings) {
    Workers.guarded(() -> {
      file.land(findings);
      return true;
    });
  }

  @Override
  public Map<String, Long> changes() {
    return Map.of();
  }

  @Override
  public void close() {
    file.close();
    source.close();
  }
}
