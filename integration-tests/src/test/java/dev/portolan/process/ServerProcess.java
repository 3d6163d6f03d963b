package dev.portolan.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code portolan serve} on this test run's class path, on a free port. */
final class ServerProcess extends Client implements AutoCloseable {

  /** Long enough for a machine that is busy with everything else. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final Pattern URL = Pattern.compile("Portolan serves http://[^\\s:]+:(\\d+)");

  private final JavaProcess process;

  private ServerProcess(JavaProcess process) {
    this.process = process;
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
    var all = new HashMap<String, String>();
    all.put("PORT", "0");
    all.putAll(variables);
    return new ServerProcess(
        JavaProcess.launch(
            wrapper, List.of(jvmOptions), all, "dev.portolan.bootstrap.Main", "serve"));
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
    return process.output();
  }

  /** Waits for its end and tells its exit code. */
  int exitCode(Duration deadline) {
    return process.exitCode(deadline);
  }

  /** SIGTERM. */
  void terminate() {
    process.terminate();
  }

  /** SIGKILL. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
