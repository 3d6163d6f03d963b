package dev.portolan.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client that compares each answer with the OpenAPI document before it hands it over.
 *
 * <p>Bodies are written with ' for ", which reads better in Java: {@code {'user': {'bio': null}}}.
 */
final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final Contract CONTRACT = new Contract();

  private final URI base;
  private final Map<String, String> headers;

  Api(int port) {
    this(URI.create("http://localhost:" + port), Map.of());
  }

  private Api(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  static Contract contract() {
    return CONTRACT;
  }

  int port() {
    return base.getPort();
  }

  /** The same client with one more header on each request. */
  Api with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Api(base, more);
  }

  /** The same client, signed in. */
  Api as(String token) {
    return with("Authorization", "Token " + token);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path) {
    return send("POST", path, null);
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  Answer put(String path) {
    return send("PUT", path, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer send(String method, String path, @Nullable String body) {
    Api typed =
        body == null || headers.containsKey("Content-Type")
            ? this
            : with("Content-Type", "application/json");
    return typed.exchange(
        method,
        path,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
  }

  /** Bytes as they are: for bodies that are no text. */
  Answer sendBytes(String method, String path, byte[] body) {
    return with("Content-Type", "application/json")
        .exchange(method, path, BodyPublishers.ofByteArray(body));
  }

  Answer exchange(String method, String path, BodyPublisher body) {
    var uri = base.resolve(path);
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, body);
    headers.forEach(request::header);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      var answer = new Answer(response.statusCode(), response.headers(), response.body());
      CONTRACT.check(method, uri.getPath(), answer);
      return answer;
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " got no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
