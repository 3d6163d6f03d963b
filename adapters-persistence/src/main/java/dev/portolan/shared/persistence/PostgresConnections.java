package dev.portolan.shared.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** How connections to PostgreSQL are made, and what is said when they cannot be. */
public final class PostgresConnections {

  private PostgresConnections() {}

  /** For requests: every wait has an end. */
  static PGSimpleDataSource forRequests(PostgresUrl url, DatabaseSettings settings) {
    var source = source(url, settings);
    var silence = url.socketTimeout().orElse(settings.socketTimeout());
    source.setSocketTimeout(silence.isZero() ? 0 : seconds(silence));
    return source;
  }

  /** For migrations, backup and copy, which may take as long as they need. */
  public static PGSimpleDataSource forLongWork(PostgresUrl url, DatabaseSettings settings) {
    var source = source(url, settings);
    source.setSocketTimeout(0);
    return source;
  }

  private static PGSimpleDataSource source(PostgresUrl url, DatabaseSettings settings) {
    var source = new PGSimpleDataSource();
    source.setServerNames(url.hosts().stream().map(PostgresHost::name).toArray(String[]::new));
    source.setPortNumbers(url.hosts().stream().mapToInt(PostgresHost::port).toArray());
    source.setDatabaseName(url.database());
    if (url.user() != null) {
      source.setUser(url.user());
    }
    if (url.password() != null) {
      source.setPassword(url.password());
    }
    source.setApplicationName("portolan");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(seconds(settings.connectTimeout()));
    source.setLoginTimeout(seconds(settings.connectTimeout()));
    // A request that waits for the answer to its cancel waits no longer than for the connection.
    source.setCancelSignalTimeout(seconds(settings.connectTimeout()));
    try {
      // Many rows of one insert go as few statements.
      source.setProperty(PGProperty.REWRITE_BATCHED_INSERTS, "true");
      for (var parameter : url.parameters().entrySet()) {
        source.setProperty(parameter.getKey(), parameter.getValue());
      }
      source.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    } catch (SQLException e) {
      throw DatabaseUrl.wrong("has a parameter with a value that the driver does not take");
    }
    return source;
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(Math.max(1, duration.toSeconds()));
  }

  static DatabaseUnreachable unreachable(PostgresUrl url, String variable, SQLException e) {
    String hosts =
        url.hosts().stream()
            .map(host -> "host " + host.name() + ", port " + host.port())
            .collect(Collectors.joining("; "));
    return new DatabaseUnreachable(
        "PostgreSQL cannot be reached (%s, database %s): %s. Look at %s."
            .formatted(hosts, url.database(), reason(url, e), variable),
        e);
  }

  private static String reason(PostgresUrl url, SQLException e) {
    String state = e.getSQLState();
    return switch (state == null ? "" : state) {
      case "28P01", "28000" -> "it refuses the user or the password";
      case "3D000" -> "it has no such database";
      case "08004" ->
          "its server answers, but refuses this kind of connection (sslmode="
              + url.parameters().get("sslmode")
              + (url.password() == null ? ", no password)" : ")");
      case "08001", "08006" ->
          e.getCause() instanceof java.net.UnknownHostException
              ? "there is no such host"
              : "no answer from " + url.servers();
      default -> "state " + state;
    };
  }
}
