package dev.portolan.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final Contract contract;
  private final URI base;
  private final Map<String, String> headers;

  private Api(Contract contract, URI base, Map<String, String> headers) {
    this.contract = contract;
    this.base = base;
    this.headers = headers;
  }

  /** A client of the server at this port, which describes itself. */
  public static Api at(int port) {
    var base = URI.create("http://localhost:" + port);
    return new Api(Contract.of(ask(base.resolve("/openapi.json"))), base, Map.of());
  }

  public Contract contract() {
    return contract;
  }

  public int port() {
    return base.getPort();
  }

  /** The same client with one more header on each request. */
  public Api with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Api(contract, base, more);
  }

  /** The same client, signed in. */
  public Api as(String token) {
    return with("Authorization", "Token " + token);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer put(String path) {
    return send("PUT", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, @Nullable String body) {
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
  public Answer sendBytes(String method, String path, byte[] body) {
    return with("Content-Type", "application/json")
        .exchange(method, path, BodyPublishers.ofByteArray(body));
  }

  public Answer exchange(String method, String path, BodyPublisher body) {
    var uri = base.resolve(path);
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, body);
    headers.forEach(request::header);
    var response = send(request.build());
    var answer = new Answer(response.statusCode(), response.headers(), response.body());
    contract.check(method, uri.getPath(), answer);
    return answer;
  }

  private static String ask(URI uri) {
    return send(HttpRequest.newBuilder(uri).build()).body();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(request + " got no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
