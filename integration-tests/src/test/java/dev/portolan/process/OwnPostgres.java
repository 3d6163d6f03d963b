package dev.portolan.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL that a test may stop, freeze and crowd, since nobody else uses it. */
final class OwnPostgres implements AutoCloseable {

  private static final int CONNECTIONS = 20;

  private final Path data;
  private final int port;
  private EmbeddedPostgres running;

  OwnPostgres(Path folder) {
    this.data = folder.resolve("pgdata");
    this.port = freePort();
    this.running = start();
  }

  /** What the application takes as DATABASE_URL. */
  String url() {
    return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=5");
  }

  void stop() {
    try {
      running.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void startAgain() {
    running = start();
  }

  /** Kills all of the server's processes at once; {@link #startAgain} lets it recover. */
  void kill() {
    signal("KILL");
    stop();
  }

  int port() {
    return port;
  }

  /** Stops the clock of all of the server's processes: connections stay open and say nothing. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  @Override
  public void close() {
    thaw();
    stop();
  }

  private EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setPort(port)
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setLocaleConfig("locale", "C")
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
          .setPGStartupWait(Duration.ofSeconds(30))
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void signal(String name) {
    try {
      long postmaster =
          Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
      String[] command =
          Stream.concat(
                  Stream.of("kill", "-" + name, Long.toString(postmaster)),
                  server.descendants().map(child -> Long.toString(child.pid())))
              .toArray(String[]::new);
      // A child may have ended meanwhile, which makes kill complain about it and no other.
      if (!new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("kill did not end");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
