package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code portolan train}: what the build runs to make the AOT cache. It starts, answers a few
 * requests and stops, and the JVM writes down which classes that took.
 */
@Command(name = "train", hidden = true, description = "Starts, answers a few requests and stops.")
final class TrainCommand implements Callable<Integer> {

  private static final int ROUNDS = 50;
  private static final List<String> PATHS =
      List.of("/livez", "/healthz", "/api/articles", "/api/articles?offset=20", "/api/tags");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var settings =
        Settings.from(
            Map.of("DATABASE_URL", "sqlite::memory:", "PORT", "0", "PORTOLAN_ENV", "development"));
    try (var portolan = Portolan.open(settings);
        var http = HttpClient.newHttpClient()) {
      var signIns = portolan.seeding().seedIfFresh();
      String server = "http://127.0.0.1:" + portolan.serve();
      for (int round = 0; round < ROUNDS; round++) {
        for (String path : PATHS) {
          http.send(
              HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.discarding());
        }
      }
      for (int metrics : portolan.managementPort().stream().toArray()) {
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics + "/metrics")).build(),
            BodyHandlers.discarding());
      }
      return signIns.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }
  }
}
