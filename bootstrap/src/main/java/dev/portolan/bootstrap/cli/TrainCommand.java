package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.SeedAccounts.SignIn;
import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.Rehearsal;
import dev.portolan.bootstrap.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/**
 * {@code portolan train}: what the build runs to make the AOT cache. It starts, answers requests
 * and stops, and the JVM writes down which classes that took and which methods were hot.
 *
 * <p>It speaks HTTP over plain sockets: every class that is loaded here comes into the cache, and
 * with it into the memory of every server that starts from it.
 */
@Command(name = "train", hidden = true, description = "Starts, answers requests and stops.")
final class TrainCommand implements Callable<Integer> {

  private static final int ROUNDS = 20;
  private static final List<String> PROBES = List.of("/livez", "/healthz", "/api/user");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  @Override
  public Integer call() throws IOException {
    var settings =
        Settings.from(
            Map.of("DATABASE_URL", "sqlite::memory:", "PORT", "0", "PORTOLAN_ENV", "development"));
    try (var portolan = Portolan.open(settings)) {
      var signIns = portolan.seeding().seedIfFresh();
      int port = portolan.serve();
      String token = signIn(port, signIns.orElseThrow().getFirst());
      for (int round = 0; round < ROUNDS; round++) {
        for (String path : PROBES) {
          answer(port, "GET", path, token, "");
        }
        for (Rehearsal request : portolan.rehearsal()) {
          rehearse(port, request, token, round);
        }
      }
      for (int metrics : portolan.managementPort().stream().toArray()) {
        answer(metrics, "GET", "/metrics", "", "");
      }
      return ExitCode.DONE;
    }
  }

  private static String signIn(int port, SignIn signIn) throws IOException {
    String body =
        """
        {"user":{"email":"%s","password":"%s"}}\
        """
            .formatted(signIn.email().value(), signIn.password().value());
    return first(TOKEN, answer(port, "POST", "/api/users/login", "", body));
  }

  /** Reads come from everybody and often, writes from somebody and seldom. */
  private static void rehearse(int port, Rehearsal request, String token, int round)
      throws IOException {
    if (request.isRead()) {
      answer(port, request.method(), request.path(), "", "");
    }
    if (request.isRead() || round % 10 == 0) {
      answer(port, request.method(), request.path(), token, request.body());
    }
  }

  /** What the server answers, head and body. */
  private static String answer(int port, String method, String path, String token, String body)
      throws IOException {
    String request =
        """
        %s %s HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/json
        Content-Length: %d
        %s
        %s\
        """
            .formatted(
                method,
                path,
                body.length(),
                token.isEmpty() ? "" : "Authorization: Token " + token + "\n",
                body);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String first(Pattern pattern, String answer) {
    Matcher found = pattern.matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("the server answered otherwise than expected: " + answer);
    }
    return found.group(1);
  }
}
