package dev.portolan.process;

import dev.portolan.bootstrap.settings.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code portolan serve} on this test run's class path, on a free port. */
final class ServerProcess extends Client implements AutoCloseable {

  /** Long enough for a machine that is busy with everything else. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final Pattern URL = Pattern.compile("Portolan serves http://[^\\s:]+:(\\d+)");
  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it and does not wait. */
  static ServerProcess launch(Map<String, String> variables, String... jvmOptions) {
    return launch(List.of(), variables, jvmOptions);
  }

  /**
   * Starts it through another command and does not wait.
   *
   * @param wrapper what stands before {@code java} on the command line
   */
  static ServerProcess launch(
      List<String> wrapper, Map<String, String> variables, String... jvmOptions) {
    var command = new ArrayList<>(wrapper);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(Arrays.asList(jvmOptions));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "dev.portolan.bootstrap.Main", "serve"));
    try {
      Path log = Files.createTempFile("portolan-process", ".log");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      Definitions.all()
          .forEach(setting -> {
            builder.environment().remove(setting.name());
            builder.environment().remove(setting.fileName());
          });
      builder.environment().put("PORT", "0");
      builder.environment().put("PORTOLAN_ENV", "test");
      builder.environment().putAll(variables);
      return new ServerProcess(builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts it and waits until it serves. */
  static ServerProcess start(Map<String, String> variables, String... jvmOptions) {
    var server = launch(variables, jvmOptions);
    try {
      server.awaitReady();
      return server;
    } catch (AssertionError failed) {
      server.close();
      throw failed;
    }
  }

  void awaitReady() {
    Eventually.within(
        START,
        "the server is ready",
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("the server ended: " + output());
          }
          return URL.matcher(output()).find() && get("/readyz").statusCode() == 200;
        });
  }

  @Override
  int port() {
    var url = URL.matcher(output());
    if (!url.find()) {
      throw new IllegalStateException("no address yet: " + output());
    }
    return Integer.parseInt(url.group(1));
  }

  long pid() {
    return process.pid();
  }

  /** Everything that it printed so far. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits for its end and tells its exit code. */
  int exitCode(Duration deadline) {
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("still alive after " + deadline + ": " + output());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    exitCode(Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    exitCode(Duration.ofSeconds(10));
    try {
      Files.deleteIfExists(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
