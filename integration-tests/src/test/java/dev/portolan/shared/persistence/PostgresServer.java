package dev.portolan.shared.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: one server for the whole run, a fresh database for whoever asks. It
 * fails when there is none, it never skips.
 *
 * <p>The variable TEST_DATABASE_URL names a server that is there already; else the system property
 * {@code portolan.test.postgres=container} takes a container; else the binaries that Maven fetched
 * are started. {@code portolan.test.postgres.collation} makes every database sort by a language (an
 * ICU locale such as {@code en}) instead of by bytes, to find what silently relied on that.
 */
public final class PostgresServer {

  private static final String IMAGE = "postgres:16-alpine";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final PostgresUrl url;

  private PostgresServer(PostgresUrl url) {
    this.url = url;
  }

  /** A database that is there until it is closed. */
  public static final class Fresh implements AutoCloseable {
    private final PostgresServer server;
    private final String name;

    private Fresh(PostgresServer server, String name) {
      this.server = server;
      this.name = name;
    }

    /** How to reach it: what DATABASE_URL would say. */
    public String url() {
      return text(server.url, name);
    }

    /** Connections for a test's own statements. */
    public DataSource source() {
      return PostgresConnections.forLongWork(
          (PostgresUrl) DatabaseUrl.parse(url()), DatabaseSettings.DEFAULTS);
    }

    /** The name of the database, which is new on each call. */
    public String name() {
      return name;
    }

    @Override
    public void close() {
      server.execute("drop database if exists " + name + " with (force)");
    }
  }

  /** Makes an empty database on the server of this run. */
  public static Fresh freshDatabase() {
    PostgresServer server = Shared.SERVER;
    String name =
        "portolan_test_%d_%d".formatted(ProcessHandle.current().pid(), COUNTER.incrementAndGet());
    String collation = System.getProperty("portolan.test.postgres.collation", "");
    server.execute(
        "create database "
            + name
            + (collation.isEmpty()
                ? ""
                : " template template0 locale_provider icu icu_locale '%s'".formatted(collation)));
    return new Fresh(server, name);
  }

  private static final class Shared {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      String given = System.getenv("TEST_DATABASE_URL");
      if (given != null && !given.isBlank()) {
        return new PostgresServer((PostgresUrl) DatabaseUrl.parse(given));
      }
      String kind = System.getProperty("portolan.test.postgres", "embedded");
      return switch (kind.toLowerCase(Locale.ROOT)) {
        case "container" -> container();
        case "embedded" -> embedded();
        default ->
            throw new IllegalArgumentException(
                "portolan.test.postgres is neither embedded nor container: " + kind);
      };
    }
  }

  private static PostgresServer embedded() {
    try {
      // It lives as long as this process: the library stops it by a hook at the end.
      var server = settings().start();
      return new PostgresServer(localhost(server.getPort(), "postgres", "postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
    }
  }

  /**
   * Starts a server of one's own, to be stopped and started again.
   *
   * @param port 0 for any that is free
   * @param folder where its data lies; it is kept
   */
  static EmbeddedPostgres startEmbedded(int port, Path folder) throws IOException {
    var builder = settings().setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static EmbeddedPostgres.Builder settings() {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("encoding", "UTF8")
        .setServerConfig("max_connections", "200")
        // Tests need not survive the loss of power.
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("synchronous_commit", "off");
  }

  private static PostgresServer container() {
    @SuppressWarnings("resource") // the library's own reaper stops it after this process
    var container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "fsync=off");
    container.start();
    return new PostgresServer(
        (PostgresUrl)
            DatabaseUrl.parse(
                "postgresql://%s:%s@%s:%d/%s"
                    .formatted(
                        container.getUsername(),
                        container.getPassword(),
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getDatabaseName())));
  }

  private static PostgresUrl localhost(int port, String user, String password) {
    return (PostgresUrl)
        DatabaseUrl.parse(
            "postgresql://%s:%s@localhost:%d/postgres?sslmode=disable"
                .formatted(user, password, port));
  }

  private void execute(String sql) {
    try (var connection =
            PostgresConnections.forLongWork(url, DatabaseSettings.DEFAULTS).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the test server " + url + " refuses: " + sql, e);
    }
  }

  private static String text(PostgresUrl url, String database) {
    String password = url.password() == null ? "" : ":" + encode(url.password());
    String user = url.user() == null ? "" : encode(url.user()) + password + "@";
    String parameters =
        url.parameters().entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    return "postgresql://"
        + user
        + url.servers().replace(" ", "")
        + "/"
        + database
        + "?"
        + parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
