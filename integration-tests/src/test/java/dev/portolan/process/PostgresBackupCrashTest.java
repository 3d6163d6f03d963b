package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.backup.persistence.DumpableServer;
import dev.portolan.shared.persistence.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole process is killed while pg_dump or pg_restore works for it. */
@Timeout(300)
class PostgresBackupCrashTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String DATABASE = "/postgres(?=\\?|$)";
  private static final String SHIPS = "200000";
  private static final String PROOF =
      "select 1 from pg_database d where d.datname = 'portolan_proof_' ||"
          + " (select oid from pg_database where datname = current_database())";
  private static final String ASIDE =
      "select 1 from pg_namespace where nspname = 'before_restore_public'";

  /** Whoever is killed leaves a pg_dump or pg_restore behind, which ends by itself. */
  private static final String ORPHANS =
      "select 1 from pg_stat_activity where application_name = 'portolan backup'";

  @TempDir Path folder;
  private final String name = "portolan_killed_" + ProcessHandle.current().pid();
  private String server;
  private Path backup;

  @BeforeEach
  void fill() throws Exception {
    server = DumpableServer.require();
    backup = folder.resolve("b.dump");
    Files.writeString(backup, "the last one");
    at("postgres", "create database " + name);
    at(name, "create table ships (id bigint primary key, name text)");
    at(
        name,
        "insert into ships select i, md5(i::text) || md5((-i)::text) from generate_series(1, %s) i"
            .formatted(SHIPS));
  }

  @AfterEach
  void drop() throws SQLException {
    at("postgres", "drop database if exists " + name + " with (force)");
  }

  private void at(String database, String sql) throws SQLException {
    try (Connection connection = open(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection open(String database) throws SQLException {
    String place = server.replaceFirst("^[^@]*@", "").replaceFirst(DATABASE, "/" + database);
    String who = server.replaceFirst("^postgresql://([^@]*)@.*", "$1");
    String[] parts = who.split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + place, parts[0], parts.length > 1 ? parts[1] : "");
  }

  private List<String> texts(String query) throws SQLException {
    return texts(name, query);
  }

  private List<String> texts(String database, String query) throws SQLException {
    try (Connection connection = open(database)) {
      return Statements.texts(connection, query);
    }
  }

  private JavaProcess run(String... words) {
    String url = server.replaceFirst(DATABASE, "/" + name);
    return JavaProcess.portolan(Map.of("DATABASE_URL", url), words);
  }

  private void kill(JavaProcess process, String when, Callable<List<String>> sign) {
    Eventually.within(
        SOON,
        when,
        () -> {
          assertThat(process.isAlive()).as(process.output()).isTrue();
          return !sign.call().isEmpty();
        });
    process.kill();
  }

  private void succeed(String... words) {
    try (var process = run(words)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
    }
  }

  private boolean isHalfDumped(JavaProcess process) {
    assertThat(process.isAlive()).as(process.output()).isTrue();
    return parts().stream().anyMatch(part -> part.toFile().length() > 100_000);
  }

  private List<Path> parts() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().contains(".part")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_killed_backup_or_restore_costs_nothing_and_the_next_clears_it_away() throws Exception {
    String file = backup.toString();
    try (var process = run("db", "backup", file)) {
      Eventually.within(SOON, "it is half dumped", () -> isHalfDumped(process));
      process.kill();
    }
    assertThat(backup).hasContent("the last one");
    assertThat(parts()).isNotEmpty();

    try (var process = run("db", "backup", file)) {
      kill(process, "it is being proved", () -> texts(PROOF));
    }
    assertThat(backup).hasContent("the last one");
    assertThat(texts(PROOF)).isNotEmpty();

    succeed("db", "backup", file);
    assertThat(parts()).isEmpty();
    assertThat(texts(PROOF)).isEmpty();

    at(name, "delete from ships where id > 1");
    try (var process = run("db", "restore", file, "--replace")) {
      // Asked from elsewhere: a restore refuses a database that somebody is connected to.
      String restoring = ORPHANS + " and datname = '" + name + "'";
      kill(process, "it is being restored", () -> texts("postgres", restoring));
    }
    assertThat(texts(ASIDE)).as("the old tables are set aside").isNotEmpty();
    Eventually.within(SOON, "what it had started has ended", () -> texts(ORPHANS).isEmpty());
    succeed("db", "restore", file, "--replace");
    assertThat(texts("select count(*) from ships")).containsExactly(SHIPS);
    assertThat(texts(ASIDE)).isEmpty();
    assertThat(texts(PROOF)).isEmpty();
  }
}
