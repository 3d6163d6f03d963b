package dev.portolan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A real PostgreSQL for the benchmark, with the settings it comes with. */
public record BenchPostgres(EmbeddedPostgres server) implements AutoCloseable {

  public static BenchPostgres start() throws IOException {
    return new BenchPostgres(EmbeddedPostgres.start());
  }

  /** Makes an empty database and gives its DATABASE_URL. */
  public String database(String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + name;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
