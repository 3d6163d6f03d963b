package dev.portolan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who uses a server on this machine. A server that cannot be reached throws. */
abstract class Client {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** Where the server listens. */
  abstract int port();

  static Client at(int port) {
    return new Client() {
      @Override
      int port() {
        return port;
      }
    };
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, null);
  }

  HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable String json) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                json == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.replace('\'', '"')));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Token " + token);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Opens an account and gives back its token. */
  String register(String name) {
    var answer =
        send(
            "POST",
            "/api/users",
            null,
            "{'user': {'username': '%s', 'email': '%s@example.org', 'password': 'correct horse 9'}}"
                .formatted(name, name));
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return member(answer.body(), "token");
  }

  /** Writes a line about oneself. */
  HttpResponse<String> write(String token, String bio) {
    return send("PUT", "/api/user", token, "{'user': {'bio': '%s'}}".formatted(bio));
  }

  /** Reads what oneself has written. */
  HttpResponse<String> read(String token) {
    return send("GET", "/api/user", token, null);
  }

  HttpResponse<String> follow(String token, String name) {
    return send("POST", "/api/profiles/" + name + "/follow", token, null);
  }

  HttpResponse<String> unfollow(String token, String name) {
    return send("DELETE", "/api/profiles/" + name + "/follow", token, null);
  }

  /** The text of the first member of that name. */
  static String member(String json, String name) {
    var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new AssertionError("no " + name + " in " + json);
    }
    return found.group(1);
  }

  /** A request whose body has begun and not ended. */
  Socket begin(String method, String path, String token, int length, String first) {
    try {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port());
      socket.setSoTimeout(20_000);
      String head =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Authorization: Token "
              + token
              + "\r\nContent-Length: "
              + length
              + "\r\n\r\n";
      socket.getOutputStream().write((head + first).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
