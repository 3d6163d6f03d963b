package dev.portolan.recalls.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.cli.PortolanCommand;
import dev.portolan.shared.persistence.Opened;
import dev.portolan.shared.persistence.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code portolan recalls import} on PostgreSQL; all that it says is tested on SQLite. */
final class PostgresRecallsCommandTest {

  @RegisterExtension
  static final Opened<PostgresServer.Fresh> FRESH = new Opened<>(PostgresServer::freshDatabase);

  @TempDir private Path folder;

  @Test
  void a_file_is_brought_in_whole_or_not_at_all_and_may_be_brought_in_again() throws Exception {
    String sound =
        """
        {"RecallNumber": "24-001", "RecallDate": "2024-01-04", "Title": "Kettle", "Products": [{"Name": "Kettle"}]}\
        """;
    Path file = Files.writeString(folder.resolve("recalls.json"), "[" + sound + ", {}]");

    assertThat(bringIn(file)).isEqualTo(1);
    assertThat(count()).isZero();

    Files.writeString(file, "[" + sound + "]");
    assertThat(bringIn(file)).isZero();
    assertThat(bringIn(file)).isZero();
    assertThat(count()).isEqualTo(1);
  }

  private static int bringIn(Path file) {
    return PortolanCommand.run(
        Map.of("PORTOLAN_ENV", "test", "LOG_LEVEL", "warn", "DATABASE_URL", FRESH.get().url()),
        "recalls",
        "import",
        file.toString());
  }

  private static long count() throws SQLException {
    try (var connection = FRESH.get().source().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from recalls")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
