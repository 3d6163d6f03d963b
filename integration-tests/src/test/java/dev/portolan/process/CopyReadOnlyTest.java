package dev.portolan.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source on a disk that nobody can write to. */
class CopyReadOnlyTest {

  @TempDir private Path folder;
  private PostgresServer.Fresh target;

  @BeforeEach
  void open() throws SQLException {
    target = PostgresServer.freshDatabase();
    try (var connection = target.source().getConnection()) {
      Statements.run(connection, "create table t (id bigint primary key, v text)");
    }
  }

  @AfterEach
  void close() {
    target.close();
  }

  private Path fill(String mode) throws SQLException {
    Path file = folder.resolve("source.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Statements.run(
          connection,
          "pragma journal_mode = " + mode,
          "create table t (id integer primary key, v text)",
          "with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)"
              + " insert into t select i, 'value ' || i from n");
    }
    return file;
  }

  /** In a mount namespace that ends with the process, where the folder is read-only. */
  private JavaProcess copy(Path file) {
    var wrapper =
        List.of(
            "unshare",
            "-Urm",
            "sh",
            "-c",
            "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"",
            folder.toString());
    return JavaProcess.launch(
        wrapper,
        Map.of(),
        "dev.portolan.bootstrap.Main",
        "db",
        "copy",
        "--schema",
        "existing",
        "--from",
        "sqlite:" + file,
        "--to",
        target.url());
  }

  private List<String> copied() throws SQLException {
    try (var connection = target.source().getConnection()) {
      return Statements.texts(connection, "select count(*) from t");
    }
  }

  @Test
  void it_is_read_by_one_connection_and_never_written() throws IOException, SQLException {
    Path file = fill("delete");
    byte[] before = Files.readAllBytes(file);

    try (var process = copy(file)) {
      assertThat(process.exitCode()).as(process.output()).isZero();
      assertThat(process.output()).contains("it is read by one connection");
    }

    assertThat(copied()).containsExactly("3000");
    assertThat(file).hasBinaryContent(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_log_needs_a_folder_that_can_be_written_and_that_is_said() throws SQLException {
    Path file = fill("wal");

    try (var process = copy(file)) {
      assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
      assertThat(process.output()).contains("WAL mode").contains("copy it, with its -wal file");
    }

    assertThat(copied()).containsExactly("0");
  }
}
