package dev.portolan.recalls.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUnusable;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role that may make tables, and no extension. */
final class PostgresExtensionTest {

  private static final String PASSWORD = "Xk7-quay-lantern";

  private final PostgresServer.Fresh server = PostgresServer.freshDatabase();
  private final String role = server.name() + "_role";

  @BeforeEach
  void make() throws SQLException {
    run("create role %s login password '%s'".formatted(role, PASSWORD));
    run("grant usage, create on schema public to " + role);
  }

  @AfterEach
  void drop() throws SQLException {
    run("drop owned by " + role);
    run("drop role " + role);
    server.close();
  }

  @Test
  void it_is_told_which_command_to_run_as_whom_and_goes_on_afterwards() throws SQLException {
    String url = server.url().replaceFirst("//[^@]*@", "//" + role + ":" + PASSWORD + "@");
    try (var database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS)) {
      assertThatThrownBy(() -> database.migrate(List.of("accounts", "recalls")))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining(role)
          .hasMessageContaining("run CREATE EXTENSION pg_trgm in the database " + server.name())
          .hasMessageContaining("as its owner or a superuser");

      run("create extension pg_trgm");
      database.migrate(List.of("accounts", "recalls"));
      database.requireMigrated(List.of("accounts", "recalls"));
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = server.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
