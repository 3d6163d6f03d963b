package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.Crossing;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Schemas;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.SqliteToPostgresPlan.Planned;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From a SQLite file into a PostgreSQL schema, by way of staging tables. */
final class SqliteToPostgresCrossing implements Crossing {

  private static final int AT_ONCE = 2;

  private final CopyOrder order;
  private final Schemas schemas;
  private final SqliteSnapshot source;
  private final PostgresSession main;
  private final List<PostgresSession> sessions = new ArrayList<>();
  private final PostgresStaging staging;
  private final DirectAccess.ToServer server;
  private @Nullable Planned planned;
  private @Nullable IntegrityCheck checking;
  private @Nullable SqliteToPostgresLoading loading;
  private boolean staged;
  private boolean proved;

  SqliteToPostgresCrossing(
      Path file, DirectAccess.ToServer server, CopyOrder order, Schemas schemas) {
    this.order = order;
    this.schemas = schemas;
    this.server = server;
    this.staging = new PostgresStaging(order.dryRun());
    this.source = SqliteSnapshot.open(file, AT_ONCE + 1);
    boolean opened = false;
    try {
      this.main = PostgresSession.open(server.connections());
      opened = true;
    } finally {
      if (!opened) {
        source.close();
      }
    }
  }

  @Override
  public CopyPlan plan(Findings findings) {
    checking = IntegrityCheck.start(source);
    try {
      PostgresTurn.take(main);
      if (order.dryRun()) {
        main.begin();
      }
      var made = new SqliteToPostgresPlan(source, main, order, schemas, findings).make();
      planned = made;
      if (findings.isEmpty()) {
        new PostgresRehearsal(main, made.schema(), made.tables()).run(findings);
      }
      return made.plan();
    } catch (SQLException e) {
      throw Workers.failed(e);
    } catch (IOException e) {
      throw new CrossingFailed(String.valueOf(e.getMessage()), e);
    }
  }

  private Planned planned() {
    return Objects.requireNonNull(planned, "plan() comes first");
  }

  private IntegrityCheck checking() {
    return Objects.requireNonNull(checking, "plan() comes first");
  }

  private SqliteToPostgresLoading loading() {
    return Objects.requireNonNull(loading, "load() comes first");
  }

  @Override
  public List<TableTally> load(Findings findings, Consumer<Progress> progress) {
    return Workers.guarded(() -> {
      var meter = new Meter("read", planned().plan().rows(), progress);
      var quick = new QuickCheck(source, order, planned().tables());
      boolean quickly = order.dryRun() && findings.isEmpty();
      var seen = quickly ? quick.run(main, meter) : Optional.<List<TableTally>>empty();
      boolean fewProcessors = Runtime.getRuntime().availableProcessors() <= AT_ONCE;
      // What a key of the source proves, the check proves of the key; and beside a loading by two
      // connections it would slow both down.
      if (seen.isPresent() || (fewProcessors && !order.dryRun())) {
        checking().await(findings);
      }
      proved = seen.isPresent() && findings.isEmpty();
      var tallies = proved ? seen.orElseThrow() : stage(findings, progress);
      checking().await(findings);
      return tallies;
    });
  }

  private List<TableTally> stage(Findings findings, Consumer<Progress> progress)
      throws SQLException {
    StagingSchema.create(main);
    staged = true;
    // A dry run happens in one transaction, which has one connection.
    int atOnce = order.dryRun() ? 1 : Math.min(AT_ONCE, source.readers().size());
    sessions.add(main);
    while (sessions.size() < atOnce) {
      var session = PostgresSession.open(server.connections());
      session.run("set search_path = ''");
      sessions.add(session);
    }
    var meter = new Meter("load", planned().plan().rows(), progress);
    var done = new SqliteToPostgresLoading(source, sessions, staging, order, findings, meter);
    loading = done;
    return done.run(planned().tables());
  }

  @Override
  public void prove(Findings findings, Consumer<Progress> progress) {
    if (proved || loading().isDamaged()) {
      return;
    }
    var meter = new Meter("prove", planned().tables().size(), progress);
    new PostgresProving(
            sessions, staging, planned().tables(), loading(), order.dryRun(), findings, meter)
        .run();
    var staged = stagedRows(findings);
    new Workers(sessions.size())
        .run(
            planned().tables().stream()
                .<Workers.Task>map(one -> worker -> staged.computed(one, worker))
                .toList());
    if (findings.isEmpty() && !order.rowsOnly()) {
      try {
        new PostgresRestarts(main, planned().tables()).look(findings);
      } catch (SQLException e) {
        throw Workers.failed(e);
      }
    }
    meter.end();
  }

  private StagedRows stagedRows(Findings findings) {
    return Workers.guarded(() -> new StagedRows(source, sessions, order, loading(), findings));
  }

  @Override
  public void verify(Findings findings, Consumer<Progress> progress) {
    if (order.dryRun()) {
      return; // what is thrown away need not be read back
    }
    var meter = new Meter("verify", planned().plan().rows(), progress);
    var staged = stagedRows(findings);
    var workers = new Workers(sessions.size());
    var tasks = new ArrayList<Workers.Task>();
    for (var one : planned().tables()) {
      tasks.add(worker -> staged.same(one, worker, meter::add));
    }
    workers.run(tasks);
    meter.end();
  }

  @Override
  public void land(Findings findings) {
    new PostgresLanding(main, server, planned(), order).run(findings);
    staged = !findings.isEmpty();
  }

  @Override
  public Map<String, Long> changes() {
    return loading == null ? Map.of() : loading.changes();
  }

  @Override
  public void close() {
    if (checking != null) {
      checking.close();
    }
    if (staged && !order.dryRun()) {
      PostgresTurn.tidy(main);
    }
    sessions.stream().filter(one -> one != main).forEach(PostgresSession::close);
    main.close();
    source.close();
  }
}
