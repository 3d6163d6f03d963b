package dev.portolan.copy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Rules;
import dev.portolan.copy.hostile.HostileCase.Ending;
import dev.portolan.shared.persistence.Contexts;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.DirectAccess;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases that are hard to move. Each is copied exactly, or refused by name with the target as it
 * was, and the dry run says beforehand which.
 *
 * <p>One in eight is tried, always the same, because all take minutes: {@code
 * -Dportolan.hostile=all} tries all of them, and any other word those that have it in their name.
 */
@Timeout(120)
class HostileDatabasesTest {

  private static final String[] ALARMS = {
    "malformed", "not a database", "no drops here", "integrity_check"
  };
  private static PostgresServer.Fresh fresh;
  private static final Tally TALLY = new Tally();

  @TempDir private Path folder;

  static Stream<HostileCase> cases() {
    String which = System.getProperty("portolan.hostile", "");
    var all = all();
    return switch (which) {
      case "all" -> all.stream();
      case "odd" -> OddCases.all().stream();
      case "file" -> FileCases.all().stream();
      case "" -> IntStream.range(0, all.size()).filter(i -> i % 8 == 0).mapToObj(all::get);
      default -> all.stream().filter(one -> one.name.contains(which));
    };
  }

  private static List<HostileCase> all() {
    return Stream.of(
            NumberCases.all(),
            TextCases.all(),
            TimeCases.all(),
            JsonCases.all(),
            KeyCases.all(),
            NameCases.all(),
            SchemaCases.all(),
            DressCases.all(),
            FileCases.all(),
            OddCases.all(),
            PortolanCases.all())
        .flatMap(cases -> HostileCase.merged(cases).stream())
        .toList();
  }

  @BeforeAll
  static void open() {
    fresh = PostgresServer.freshDatabase();
  }

  @AfterAll
  static void close() {
    fresh.close();
    System.out.println(TALLY);
    System.out.printf("There are %d; all are tried with -Dportolan.hostile=all.%n", all().size());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_copied_exactly_or_refused_by_name(HostileCase one) throws Exception {
    TALLY.begin(one.name);
    String url = fresh.url() + (one.parameters.isEmpty() ? "" : "&" + one.parameters);
    try (var source = new SourceFile(folder.resolve("source.db"));
        var target = connect(fresh.url())) {
      TargetState.clear(target);
      if (one.portolans) {
        migrate("sqlite:" + source.path);
        migrate(url);
        Statements.run(target, "set search_path = public");
      }
      Statements.run(target, one.target.toArray(String[]::new));
      one.fill(source);
      var identity = TargetState.identity(target);
      var looks = TargetState.looks(target);
      byte[] before = Files.readAllBytes(source.path);

      var checked = copy(source, url, one, true);

      var soft = new SoftAssertions();
      soft.assertThat(TargetState.identity(target)).as("after the check").isEqualTo(identity);
      var result = copy(source, url, one, false);
      soft.assertThat(checked.outcome())
          .as("what the check predicts")
          .isEqualTo(result.outcome() == Outcome.COPIED ? Outcome.WOULD_COPY : result.outcome());
      soft.assertThat(lines(checked)).as("findings of the check").isEqualTo(lines(result));
      if (one.leftAlone) {
        soft.assertThat(Arrays.equals(before, Files.readAllBytes(source.path)))
            .as("the source is as it was")
            .isTrue();
      }
      if (one.ending == Ending.REFUSED) {
        refused(one, result, source, soft);
        soft.assertThat(TargetState.identity(target)).as("after the copy").isEqualTo(identity);
      } else {
        copied(one, result, source, target, soft);
      }
      soft.assertThat(difference(looks, TargetState.looks(target))).as("the catalogue").isEmpty();
      if (!one.weakness.isEmpty() && !soft.assertionErrorsCollected().isEmpty()) {
        assertThat(result.outcome()).isIn(Outcome.REFUSED, Outcome.FAILED);
        assertThat(TargetState.identity(target)).isEqualTo(identity);
        TALLY.weak(one);
        return;
      }
      soft.assertAll();
    }
    TALLY.right(one.name, one.ending);
  }

  private static List<String> difference(List<String> before, List<String> after) {
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "before: " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "after: " + line))
        .toList();
  }

  private static Connection connect(String url) throws SQLException {
    var server =
        (DirectAccess.ToServer) DirectAccess.of(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS);
    return server.connections().getConnection();
  }

  private static void migrate(String url) {
    try (var database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS)) {
      database.migrate(Contexts.all());
    }
  }

  private static CopyResult copy(SourceFile source, String url, HostileCase one, boolean dryRun) {
    var order =
        new CopyOrder(
            !one.portolans, one.replaces, one.excluded, Rules.parse(one.rules), false, dryRun);
    return Copying.between(DatabaseUrl.parse("sqlite:" + source.path), DatabaseUrl.parse(url))
        .run(new CopyDatabase.Command(order, _ -> {}, _ -> {}));
  }

  private static List<String> lines(CopyResult result) {
    return result.findings().stream().map(HostileDatabasesTest::line).sorted().toList();
  }

  private static String line(Finding one) {
    String cell = one.storage().isEmpty() ? "" : one.storage() + " " + one.shown() + " ";
    return "%s.%s [%s] %s%s".formatted(one.table(), one.column(), one.key(), cell, one.rule());
  }

  private static void refused(
      HostileCase one, CopyResult result, SourceFile source, SoftAssertions soft)
      throws SQLException {
    if (one.unreadable) {
      soft.assertThat(result.outcome()).isIn(Outcome.FAILED, Outcome.REFUSED);
      soft.assertThat(result.failure() + result.findings()).containsAnyOf(ALARMS);
      return;
    }
    soft.assertThat(result.outcome()).as("failure: " + result.failure()).isEqualTo(Outcome.REFUSED);
    var expected = new ArrayList<>(one.refusals);
    if (!one.cellsOf.isEmpty()) {
      try (var connection = source.open()) {
        expected.addAll(
            Statements.texts(
                connection,
                "select format('t.v [id=%d] %s', id, upper(typeof(v))) from " + one.cellsOf));
      }
    }
    var lines = lines(result);
    soft.assertThat(expected)
        .as("what must be found in " + lines)
        .allMatch(start -> lines.stream().anyMatch(line -> line.startsWith(start)));
    soft.assertThat(lines)
        .as("what is found must be among " + expected)
        .isNotEmpty()
        .allMatch(line ->
            expected.stream().anyMatch(line::startsWith)
                || one.perhaps.stream().anyMatch(line::startsWith));
    for (Finding finding : result.findings()) {
      soft.assertThat(finding.rule()).isNotBlank();
      soft.assertThat(finding.advice()).isNotBlank();
      if (!finding.key().isEmpty()) {
        soft.assertThat(finding.column()).as("column of " + finding).isNotBlank();
        soft.assertThat(finding.storage()).as("storage class of " + finding).isNotBlank();
        soft.assertThat(finding.shown()).as("value of " + finding).isNotBlank();
      }
    }
  }

  private static void copied(
      HostileCase one, CopyResult result, SourceFile source, Connection target, SoftAssertions soft)
      throws SQLException {
    soft.assertThat(result.outcome())
        .as("failure: " + result.failure() + ", findings: " + result.findings())
        .isEqualTo(Outcome.COPIED);
    if (one.compared) {
      try (var connection = source.open()) {
        var comparison = new RowComparison(connection, target);
        for (String table : TargetState.tables(target)) {
          String name = table.substring(table.indexOf('.') + 1);
          if (!one.excluded.contains(name) && !name.startsWith("flyway_history")) {
            soft.assertThat(comparison.differences(table)).as(table).isEmpty();
          }
        }
        TALLY.compared(comparison.cells());
      }
    }
    Statements.run(target, "set search_path = public");
    for (var answer : one.answers.entrySet()) {
      soft.assertThat(Statements.texts(target, answer.getKey()))
          .as(answer.getKey())
          .isEqualTo(List.of(answer.getValue()));
    }
  }

  /** How many ended as they had to. */
  private static final class Tally {
    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<Long, String> slowest = new TreeMap<>();
    private long begun;
    private int copied;
    private int refused;
    private long cells;

    void begin(String name) {
      begun = System.nanoTime();
      wrong.add(name);
    }

    void right(String name, Ending ending) {
      wrong.remove(name);
      slowest.put((System.nanoTime() - begun) / 1_000_000, name);
      copied += ending == Ending.COPIED ? 1 : 0;
      refused += ending == Ending.REFUSED ? 1 : 0;
    }

    void weak(HostileCase one) {
      wrong.remove(one.name);
      wrong.add(one.name + " (" + one.weakness + ")");
    }

    void compared(int more) {
      cells += more;
    }

    @Override
    public String toString() {
      return "Hostile databases: %d copied exactly (%,d cells compared), %d refused by name, %d wrong %s"
              .formatted(copied, cells, refused, wrong.size(), wrong)
          + slowest.descendingMap().entrySet().stream().limit(12).toList();
    }
  }
}
