package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.bootstrap.Copying;
import dev.portolan.bootstrap.cli.PortolanCommand;
import dev.portolan.shared.persistence.Contexts;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code db copy} and {@code db verify} as an operator calls them. */
class CopyCommandTest {

  /** What a command line sets as log level goes for the whole process, other tests included. */
  private static final Map<String, String> QUIETLY =
      Map.of("PORTOLAN_ENV", "test", "LOG_LEVEL", "warn");

  private static final String NUMBERS =
      "with recursive n (i) as (select 1 union all select i + 1 from n where i < 2500) ";

  @TempDir private Path folder;
  private PostgresServer.Fresh target;

  @BeforeEach
  void open() {
    target = PostgresServer.freshDatabase();
  }

  @AfterEach
  void close() {
    target.close();
  }

  private void tables(String... rows) throws SQLException {
    try (var connection = target.source().getConnection()) {
      Statements.run(
          connection,
          "create table parents (id bigint primary key)",
          "create table t (id bigint primary key, v int, p bigint references parents)");
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Statements.run(
          connection,
          "create table parents (id integer primary key)",
          "create table t (id integer primary key, v, p)");
      Statements.run(connection, rows);
    }
  }

  private Path file() {
    return folder.resolve("source.db");
  }

  private int run(String... words) {
    var ends = Stream.of("--from", "sqlite:" + file(), "--to", target.url());
    var all = Stream.concat(Arrays.stream(words), ends).toArray(String[]::new);
    return PortolanCommand.run(QUIETLY, all);
  }

  @Test
  void the_report_lists_every_finding_however_many_there_are() throws IOException, SQLException {
    tables(NUMBERS + "insert into t select i, 'many', i from n");
    Path report = folder.resolve("report.json");

    int exit = run("db", "copy", "--schema", "existing", "--report", report.toString());

    assertThat(exit).isEqualTo(1);
    JsonNode told = new ObjectMapper().readTree(report.toFile());
    assertThat(told.at("/outcome").asText()).isEqualTo("refused");
    var byRule =
        StreamSupport.stream(told.at("/findings").spliterator(), false)
            .collect(
                Collectors.groupingBy(
                    one -> one.at("/rule").asText(),
                    Collectors.mapping(one -> one.at("/key").asText(), Collectors.toSet())));
    assertThat(byRule.keySet()).containsExactlyInAnyOrder("not-an-integer", "foreign-key t_p_fkey");
    assertThat(byRule.values()).allSatisfy(keys -> assertThat(keys).hasSize(2500));
    try (var files = Files.list(folder)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("source.db", "report.json");
    }
  }

  @Test
  void a_copy_is_reported_and_its_report_verifies_it() throws IOException, SQLException {
    tables("insert into parents values (1)", NUMBERS + "insert into t select i, i % 9, 1 from n");
    Path report = folder.resolve("report.json");

    assertThat(run("db", "copy", "--check", "--schema", "existing")).isZero();
    assertThat(run("db", "copy", "--schema", "existing", "--report", report.toString())).isZero();

    assertThat(new ObjectMapper().readTree(report.toFile()).at("/rows").asLong()).isEqualTo(2501);
    assertThat(run("db", "verify")).isZero();
    assertThat(verifyReport(report)).isZero();
    try (var connection = target.source().getConnection()) {
      Statements.run(connection, "update t set v = 77 where id = 2000");
    }
    assertThat(run("db", "verify")).isEqualTo(1);
    assertThat(verifyReport(report)).isEqualTo(1);
  }

  private int verifyReport(Path report) {
    return PortolanCommand.run(
        QUIETLY, "db", "verify", "--to", target.url(), "--report", report.toString());
  }

  @Test
  void a_report_that_cannot_be_written_stops_it_before_it_begins() throws SQLException {
    tables("insert into parents values (1)");

    int exit = run("db", "copy", "--schema", "existing", "--report", "/proc/none/report.json");

    assertThat(exit).isEqualTo(2);
    assertThat(copied()).containsExactly("0");
  }

  private List<String> copied() throws SQLException {
    try (var connection = target.source().getConnection()) {
      return Statements.texts(connection, "select count(*) from parents");
    }
  }

  @Test
  void a_report_in_the_place_of_a_database_or_of_a_folder_is_wrong_use()
      throws IOException, SQLException {
    tables("insert into parents values (1)");
    byte[] before = Files.readAllBytes(file());
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file());
    Path sub = Files.createDirectory(folder.resolve("sub"));
    var places =
        List.of(
            file(),
            link,
            sub.resolve("../source.db"),
            folder.resolve("source.db-wal"),
            sub,
            folder.resolve("none/report.json"));

    for (Path place : places) {
      int exit = run("db", "copy", "--schema", "existing", "--report", place.toString());

      assertThat(exit).as(place.toString()).isEqualTo(2);
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(copied()).containsExactly("0");
  }

  @Test
  void a_report_that_the_disk_has_no_room_for_does_not_turn_a_copy_into_a_failure()
      throws IOException, SQLException {
    tables("insert into parents values (1)");
    Path full = Files.createSymbolicLink(folder.resolve("report.json"), Path.of("/dev/full"));

    assertThat(run("db", "copy", "--schema", "existing", "--report", full.toString())).isZero();

    assertThat(copied()).containsExactly("1");
  }

  @Test
  void what_the_schema_lost_and_a_sequence_that_is_behind_are_differences() throws SQLException {
    assertThat(
            PortolanCommand.run(
                Map.of(
                    "PORTOLAN_ENV",
                    "test",
                    "LOG_LEVEL",
                    "warn",
                    "DATABASE_URL",
                    "sqlite:" + file()),
                "db",
                "migrate"))
        .isZero();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Statements.run(connection, "insert into sqlite_sequence values ('audit_events', 50)");
    }
    assertThat(run("db", "copy")).isZero();
    assertThat(run("db", "verify")).isZero();

    assertDiffers("drop index sessions_user_id", "sessions index (user_id");
    assertDiffers(
        "alter table users drop constraint users_username_key_unique",
        "users unique (username_key)");
    assertDiffers(
        "alter table sessions drop constraint sessions_user_id_fkey",
        "sessions reference (user_id) to users on delete cascade");
    assertDiffers(
        "alter table users alter column username drop not null", "users.username not null");
    assertDiffers(
        "alter table users drop constraint users_bio_length", "users check users_bio_length");
    assertDiffers(
        "alter sequence audit_events_id_seq restart with 20",
        "SQLite has given out 50, and PostgreSQL");
  }

  private void assertDiffers(String change, String said) throws SQLException {
    try (var connection = target.source().getConnection()) {
      Statements.run(connection, change);
    }
    var result =
        Copying.verify(
            DatabaseUrl.parse("sqlite:" + file()),
            DatabaseUrl.parse(target.url()),
            Set.of(),
            _ -> {});
    assertThat(result.findings()).anyMatch(one -> one.advice().contains(said));
  }

  @Test
  void a_source_may_be_named_as_one_that_is_only_read() throws SQLException {
    tables("insert into parents values (1)");
    String source = "file:" + file() + "?mode=ro";

    assertThat(
            PortolanCommand.run(
                QUIETLY, words("db copy --schema existing --from", source, "--to", target.url())))
        .isEqualTo(0);
    assertThat(
            PortolanCommand.run(QUIETLY, words("db verify --from", source, "--to", target.url())))
        .isEqualTo(0);
    assertThat(PortolanCommand.run(QUIETLY, words("db copy --from", target.url(), "--to", source)))
        .isEqualTo(2);
  }

  @Test
  void portolans_own_file_stays_of_the_form_that_it_has() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Statements.run(
          connection,
          "pragma page_size = 8192",
          "pragma encoding = 'UTF-16be'",
          "create table first (a)",
          "drop table first");
    }
    for (String url : List.of(target.url(), "sqlite:" + file())) {
      try (var database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS)) {
        database.migrate(Contexts.all());
      }
    }
    Path other = folder.resolve("new.db");

    for (Path to : List.of(file(), other)) {
      String[] back = words("db copy --from", target.url(), "--to", "sqlite:" + to);
      assertThat(PortolanCommand.run(QUIETLY, back)).isEqualTo(0);
    }

    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      assertThat(Statements.texts(connection, "pragma page_size")).containsExactly("8192");
      assertThat(Statements.texts(connection, "pragma encoding")).containsExactly("UTF-16be");
    }
    assertThat(other).exists();
  }

  private static String[] words(String begin, String... others) {
    return Stream.concat(Arrays.stream(begin.split(" ", -1)), Arrays.stream(others))
        .toArray(String[]::new);
  }
}
