package dev.portolan.backup.persistence;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.shared.persistence.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL that a pg_dump of this machine is new enough for: that of the whole run, or else one
 * of the machine's own distribution, which lies beside its pg_dump.
 */
public final class DumpableServer {

  private static final PostgresPrograms PROGRAMS = new PostgresPrograms(System.getenv());
  private static final Optional<String> URL = find();

  private DumpableServer() {}

  /** What DATABASE_URL would say of its database {@code postgres}; empty when there is none. */
  static Optional<String> url() {
    return URL;
  }

  /**
   * The same, or the test is not run: {@code ./portolan test} prints what the file says that is
   * then there, and the workflow fails on it.
   */
  public static String require() throws IOException {
    if (URL.isEmpty()) {
      Files.writeString(Path.of("target", "not-run.txt"), "not run: no pg_dump\n");
      abort("no pg_dump");
    }
    return URL.orElseThrow();
  }

  private static Optional<String> find() {
    try (var database = PostgresServer.freshDatabase();
        Connection connection = database.source().getConnection()) {
      PROGRAMS.folderFor(connection.getMetaData().getDatabaseMajorVersion());
      return Optional.of(database.url().replace("/" + database.name(), "/postgres"));
    } catch (BackupFailed tooOld) {
      return distribution().map(DumpableServer::start);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> distribution() {
    try (Stream<Path> versions =
        Files.isDirectory(Path.of("/usr/lib/postgresql"))
            ? Files.list(Path.of("/usr/lib/postgresql"))
            : Stream.of()) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String start(Path bin) {
    try {
      Path data = Files.createTempDirectory("portolan-pgdata");
      int port = freePort();
      run(command(
              bin,
              "initdb",
              "-D",
              data.toString(),
              "-U",
              "postgres",
              "-A",
              "trust",
              "-N",
              "--locale=C",
              "--encoding=UTF8"))
          .waitFor(60, TimeUnit.SECONDS);
      Process server =
          run(
              command(
                  bin,
                  "postgres",
                  "-D",
                  data.toString(),
                  "-p",
                  Integer.toString(port),
                  "-F",
                  "-c",
                  "listen_addresses=127.0.0.1",
                  "-c",
                  "unix_socket_directories="));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
      String address = "127.0.0.1:" + port + "/postgres";
      awaitReady("jdbc:postgresql://" + address + "?user=postgres");
      return "postgresql://postgres@" + address + "?sslmode=disable";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** PostgreSQL does not run as root: in a namespace of its own nobody is. */
  private static List<String> command(Path bin, String program, String... arguments) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitReady(String url) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try (Connection _ = DriverManager.getConnection(url)) {
        return;
      } catch (SQLException notYet) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the distribution's PostgreSQL does not start", notYet);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  private static void stop(Process server, Path data) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.waitFor(20, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
