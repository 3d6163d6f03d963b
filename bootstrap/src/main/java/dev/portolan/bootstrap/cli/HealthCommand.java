package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.settings.SettingValues;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code portolan health}: asks a running server how it is. Containers do so every few seconds, so
 * it loads next to nothing: no database, no server, not even the JDK's HTTP client.
 */
@Command(
    name = "health",
    description = {
      "Asks the server that runs here whether it can serve: 0 if it can, 1 if not.",
      "It looks at HOST and PORT, and at no other setting."
    },
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "What to ask in its place, such as http://127.0.0.1:8081/healthz.")
  private @Nullable URI url;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait; 3 if not given.")
  private int timeout = 3;

  HealthCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var asked = url == null ? local(inputs.values()) : url;
    if (!"http".equals(asked.getScheme()) || asked.getHost() == null || timeout < 1) {
      throw new ParameterException(
          spec.commandLine(), "--url takes http://HOST:PORT/PATH, --timeout a number from 1");
    }
    try {
      String status = status(asked);
      boolean healthy = status.matches("HTTP/1\\.[01] 200\\b.*");
      (healthy ? spec.commandLine().getOut() : spec.commandLine().getErr())
          .println(healthy ? "healthy" : "not healthy: " + asked + " answers " + status);
      return healthy ? ExitCode.DONE : ExitCode.FAILED;
    } catch (IOException silent) {
      spec.commandLine().getErr().println("no answer from " + asked + ": " + silent.getMessage());
      return ExitCode.FAILED;
    }
  }

  private static URI local(SettingValues values) {
    String host =
        switch (values.host()) {
          case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
          default -> values.host();
        };
    String name = host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
    return URI.create("http://" + name + ":" + values.port() + "/healthz");
  }

  private String status(URI asked) throws IOException {
    int millis = Math.multiplyExact(timeout, 1_000);
    try (var socket = new Socket()) {
      int port = asked.getPort() < 0 ? 80 : asked.getPort();
      socket.connect(
          new InetSocketAddress(asked.getHost().replaceAll("[\\[\\]]", ""), port), millis);
      socket.setSoTimeout(millis);
      String path = asked.getRawPath().isEmpty() ? "/" : asked.getRawPath();
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
                  .formatted(path, asked.getHost(), port)
                  .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
      return answer.lines().findFirst().orElse("nothing");
    }
  }
}
