package dev.portolan.process;

import dev.portolan.bootstrap.settings.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this test run's class path, in a process of its own. */
public final class JavaProcess implements AutoCloseable {

  private static final Duration END = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  private JavaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code portolan} with these words and does not wait. */
  public static JavaProcess portolan(Map<String, String> variables, String... words) {
    return launch(List.of(), variables, "dev.portolan.bootstrap.Main", words);
  }

  /**
   * Starts a class and does not wait.
   *
   * @param wrapper what stands before {@code java} on the command line
   */
  public static JavaProcess launch(
      List<String> wrapper, Map<String, String> variables, String main, String... words) {
    return launch(wrapper, List.of(), variables, main, words);
  }

  /**
   * Starts a class and does not wait. It sees no setting of the shell that the tests run in.
   *
   * @param wrapper what stands before {@code java} on the command line
   * @param jvmOptions what stands behind it
   */
  public static JavaProcess launch(
      List<String> wrapper,
      List<String> jvmOptions,
      Map<String, String> variables,
      String main,
      String... words) {
    var command = new ArrayList<>(wrapper);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("--enable-native-access=ALL-UNNAMED");
    // It lives for seconds: the optimizing compiler would cost more than it earns.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(words));
    try {
      Path log = Files.createTempFile("portolan-process", ".log");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      Definitions.all()
          .forEach(setting -> {
            builder.environment().remove(setting.name());
            builder.environment().remove(setting.fileName());
          });
      builder.environment().put("PORTOLAN_ENV", "test");
      builder.environment().putAll(variables);
      return new JavaProcess(builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Everything that it printed so far. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits for its end and tells its exit code. */
  public int exitCode() {
    return exitCode(END);
  }

  /** The same, with a deadline of one's own. */
  public int exitCode(Duration deadline) {
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

  /** Ctrl-C. */
  public void interrupt() {
    signal("INT");
  }

  /** SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    kill();
    try {
      Files.deleteIfExists(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
