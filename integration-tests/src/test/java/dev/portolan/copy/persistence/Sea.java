package dev.portolan.copy.persistence;

import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.VerifyDatabase;
import dev.portolan.copy.application.VerifyResult;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.DirectAccess;
import dev.portolan.shared.persistence.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A SQLite file and a PostgreSQL database, with whatever tables a test wants. */
final class Sea implements AutoCloseable {

  private final Path file;
  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final DirectAccess.ToServer server =
      (DirectAccess.ToServer)
          DirectAccess.of(DatabaseUrl.parse(fresh.url()), DatabaseSettings.DEFAULTS);

  Sea(Path folder) {
    this.file = folder.resolve("source.db");
  }

  Path file() {
    return file;
  }

  DirectAccess.ToServer server() {
    return server;
  }

  /** Runs statements on the SQLite file. */
  void sqlite(String... statements) {
    run(statements, () -> DriverManager.getConnection("jdbc:sqlite:" + file));
  }

  /** Runs statements on the PostgreSQL database. */
  void postgres(String... statements) {
    run(statements, server.connections()::getConnection);
  }

  private interface Opening {
    Connection open() throws SQLException;
  }

  private static void run(String[] statements, Opening opening) {
    try (var connection = opening.open();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a query, with a bar between their columns. */
  List<String> rows(String query) {
    try (var connection = server.connections().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join("|", cells));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> fingerprint(String... tables) throws SQLException {
    try (var session = PostgresSession.open(server.connections())) {
      session.run("set search_path = ''");
      return PostgresFingerprint.of(session, "public", List.of(tables)).stream().sorted().toList();
    }
  }

  CopyResult copy(String... rules) {
    return copy(order(false, Rules.parse(List.of(rules)), Set.of()));
  }

  CopyResult check() {
    return copy(new CopyOrder(true, false, Set.of(), Rules.NONE, false, true));
  }

  CopyResult copy(CopyOrder order) {
    return copy(order, _ -> {});
  }

  /** Copies while somebody hears of the progress. */
  CopyResult copy(CopyOrder order, Consumer<Progress> progress) {
    var crossings =
        new DirectCrossings(
            new DirectAccess.ToFile(file),
            server,
            any -> new SqliteToPostgresCrossing(file, server, any, new NoSchemas()));
    return new CopyDatabase(crossings)
        .handle(new Actor.Operator("test"), new CopyDatabase.Command(order, _ -> {}, progress));
  }

  /** Copies from PostgreSQL into a SQLite file, whose tables must be there. */
  CopyResult back(Path target, boolean replace, String... excluded) {
    return back(target, order(replace, Rules.NONE, Set.of(excluded)));
  }

  /** Says how such a copy would end. */
  CopyResult backChecked(Path target) {
    return back(target, new CopyOrder(true, false, Set.of(), Rules.NONE, false, true));
  }

  CopyResult back(Path target, CopyOrder order) {
    return back(target, order, _ -> {});
  }

  /** Something that somebody else does. */
  @FunctionalInterface
  interface Meanwhile {
    void happens() throws Exception;
  }

  /** Copies, and lets something happen after the target was looked at. */
  CopyResult back(Path target, Meanwhile meanwhile) {
    return back(
        target,
        order(false, Rules.NONE, Set.of()),
        _ -> {
          try {
            meanwhile.happens();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private CopyResult back(Path target, CopyOrder order, Consumer<CopyPlan> planned) {
    var crossings =
        new DirectCrossings(
            server,
            new DirectAccess.ToFile(target),
            any -> new PostgresToSqliteCrossing(server, target, any, new NoSchemas()));
    return new CopyDatabase(crossings)
        .handle(new Actor.Operator("test"), new CopyDatabase.Command(order, planned, _ -> {}));
  }

  static VerifyResult verify(DirectAccess first, DirectAccess second) {
    return new VerifyDatabase(new DirectComparison(first, second, Set.of()))
        .handle(new Actor.Operator("test"), new VerifyDatabase.Command(_ -> {}));
  }

  static VerifyResult verify(DirectAccess first, List<TableTally> report) {
    return new VerifyDatabase(new ReportComparison(first, report))
        .handle(new Actor.Operator("test"), new VerifyDatabase.Command(_ -> {}));
  }

  static CopyOrder order(boolean replace, Rules rules, Set<String> excluded) {
    return new CopyOrder(true, replace, excluded, rules, false, false);
  }

  /** What was found, in short: {@code table.column rule}. */
  static List<String> found(CopyResult result) {
    return found(result.findings());
  }

  static List<String> found(List<Finding> findings) {
    return findings.stream().map(Sea::shortly).distinct().sorted().toList();
  }

  private static String shortly(Finding finding) {
    return finding.table() + "." + finding.column() + " " + finding.rule();
  }

  @Override
  public void close() {
    fresh.close();
  }

  private record NoSchemas() implements Schemas {
    @Override
    public void migrateTarget() {
      throw new IllegalStateException("the tables are there already");
    }

    @Override
    public void migrateFile(String path) {
      throw new IllegalStateException("the tables are there already");
    }

    @Override
    public List<String> postgresScripts() {
      return List.of();
    }
  }
}
