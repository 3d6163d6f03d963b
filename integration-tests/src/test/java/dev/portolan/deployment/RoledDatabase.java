package dev.portolan.deployment;

import dev.portolan.shared.persistence.PostgresServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A database as the init script makes it, with its three roles. Roles belong to the whole server,
 * which others use too: here they have names of their own.
 */
public final class RoledDatabase implements AutoCloseable {

  private static final String PASSWORD = "it's 9@7:/%?";
  private static final List<String> ROLES =
      List.of("portolan_owner", "portolan_app", "portolan_read");

  private final PostgresServer.Fresh fresh = PostgresServer.freshDatabase();
  private final String prefix = fresh.name() + "_";

  /** Makes an empty one. */
  public RoledDatabase() {
    var environment =
        Map.of(
            "POSTGRES_DB", fresh.name(),
            "PORTOLAN_OWNER_PASSWORD", PASSWORD,
            "PORTOLAN_APP_PASSWORD", PASSWORD,
            "PORTOLAN_READ_PASSWORD", PASSWORD);
    try (var connection = administrator(fresh.name());
        var statement = connection.createStatement()) {
      for (String sql : new InitScript().statements(environment)) {
        statement.execute(renamed(sql));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return fresh.name();
  }

  String password() {
    return PASSWORD;
  }

  URI server() {
    return URI.create(fresh.url());
  }

  /** A text in which the roles have the names that they have here. */
  String renamed(String sql) {
    return sql.replaceAll("portolan_(owner|app|read)", prefix + "$1");
  }

  /** What DATABASE_URL says for one of the roles. */
  public String url(String role) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            renamed(role),
            URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20"),
            server().getHost(),
            server().getPort(),
            fresh.name());
  }

  /** A connection for one of the roles. */
  public Connection connect(String role) throws SQLException {
    return connect(fresh.name(), renamed(role), PASSWORD);
  }

  private Connection administrator(String database) throws SQLException {
    String[] who = server().getUserInfo().split(":", 2);
    return connect(database, who[0], who[1]);
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(server().getHost(), server().getPort(), database),
        user,
        password);
  }

  @Override
  public void close() {
    fresh.close();
    try (var connection = administrator("postgres");
        var statement = connection.createStatement()) {
      for (String role : ROLES) {
        statement.execute("drop role " + renamed(role));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
