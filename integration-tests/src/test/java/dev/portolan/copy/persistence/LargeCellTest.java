package dev.portolan.copy.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.process.JavaProcess;
import dev.portolan.shared.persistence.PostgresServer;
import dev.portolan.shared.persistence.Statements;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that is larger than the memory of the process. */
class LargeCellTest {

  @TempDir private Path folder;

  @Test
  void a_cell_that_the_memory_has_no_room_for_is_named_with_what_to_do() throws SQLException {
    String file = folder.resolve("source.db").toString();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Statements.run(
          connection,
          "create table t (id integer primary key, v)",
          "insert into t values (7, null), (8, zeroblob(40000000))");
    }
    try (var target = PostgresServer.freshDatabase();
        var connection = target.source().getConnection()) {
      Statements.run(connection, "create table t (id bigint primary key, v bytea)");

      try (var process =
          JavaProcess.launch(
              List.of(),
              List.of("-Xmx96m"),
              Map.of(),
              "dev.portolan.bootstrap.Main",
              "db",
              "copy",
              "--schema",
              "existing",
              "--from",
              "sqlite:" + file,
              "--to",
              target.url())) {
        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.output())
            .contains("t.v [id=8] needs more memory")
            .contains("JAVA_OPTS=-Xmx2g");
      }
      assertThat(Statements.texts(connection, "select id from t")).isEmpty();
    }
  }
}
