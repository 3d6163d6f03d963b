package dev.portolan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, so that its CPU time and memory can be told from the client's.
 */
public final class ServerProcess implements AutoCloseable {

  /** USER_HZ: the unit of CPU time in /proc, fixed at 100 on Linux. */
  private static final double TICKS_PER_SECOND = 100;

  private final Process process;
  private final int port;
  private final Duration start;

  private ServerProcess(Process process, int port, Duration start) {
    this.process = process;
    this.port = port;
    this.start = start;
  }

  /**
   * Starts a server and waits for its first 200.
   *
   * @param command reads the port from the variable PORT
   * @param path what answers 200 as soon as it serves
   */
  public static ServerProcess start(
      List<String> command, Map<String, String> variables, String path, Path log)
      throws IOException, InterruptedException {
    int port = freePort();
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("PORT", Integer.toString(port));
    long begin = System.nanoTime();
    Process process = builder.start();
    while (!answers(port, path)) {
      if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(600)) {
        process.destroyForcibly();
        throw new IOException("the server did not start: " + Files.readString(log));
      }
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - begin));
  }

  public int port() {
    return port;
  }

  /** From the start of the process to its first 200. */
  public Duration start() {
    return start;
  }

  /** User and system time so far. */
  public double cpuSeconds() {
    return seconds(read("stat"));
  }

  /** What of it went into compiling: a JVM that still compiles measures its compiler. */
  public double compilerSeconds() {
    double seconds = 0;
    try (var threads = Files.newDirectoryStream(proc("task"))) {
      for (Path thread : threads) {
        if (Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*")) {
          seconds += seconds(Files.readString(thread.resolve("stat")));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return seconds;
  }

  private static double seconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** Resident memory in MB. */
  public double residentMegabytes() {
    return read("status")
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1000.0;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String read(String file) {
    try {
      return Files.readString(proc(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  private static boolean answers(int port, String path) {
    var request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    try (var connection = new Connection(port)) {
      return connection.send(request).status() == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
