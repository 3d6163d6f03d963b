package dev.portolan.shared.web;

import dev.portolan.shared.application.port.Authentication;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.UserId;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A server with the {@link Demo} routes, and a client that sends just what it is told to. */
final class TestServer implements AutoCloseable {

  static final String TOKEN = "good-token";
  private static final int PATIENCE_MILLIS = 10_000;

  final AtomicBoolean database = new AtomicBoolean(true);
  final Demo demo = new Demo(new Actors(new OneUser()));
  private final WebServer server;
  private final int port;

  TestServer(WebSettings settings, List<RouteGroup> more) {
    this(settings, more, RequestListener.NONE);
  }

  TestServer(RequestListener listener) {
    this(settings(), List.of(), listener);
  }

  private TestServer(WebSettings settings, List<RouteGroup> more, RequestListener listener) {
    var groups = new ArrayList<RouteGroup>(more);
    groups.add(demo);
    server = new WebServer(settings, groups, database::get, RequestIds.counting("test-"), listener);
    port = server.start().port();
  }

  TestServer(WebSettings settings) {
    this(settings, List.of());
  }

  TestServer() {
    this(settings());
  }

  /** As in development, with less patience. */
  static WebSettings settings() {
    return WebSettings.development(0);
  }

  static WebSettings impatient(Duration idle, Duration bodyDeadline) {
    var d = settings();
    return new WebSettings(
        d.host(),
        0,
        d.maxBodyBytes(),
        d.maxHeaderBytes(),
        d.maxUriBytes(),
        idle,
        bodyDeadline,
        List.of("https://app.example"),
        Duration.ZERO,
        Duration.ofSeconds(5),
        true);
  }

  WebServer web() {
    return server;
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET", path, headers);
  }

  Answer send(String method, String path, String... headers) throws IOException {
    return raw(head(method, path, headers) + "\r\n", !method.equals("HEAD"));
  }

  Answer post(String path, String type, byte[] body, String... headers) throws IOException {
    String head =
        head("POST", path, headers)
            + "Content-Type: "
            + type
            + "\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    return raw(head, body, true);
  }

  Answer post(String json) throws IOException {
    return post("/things", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  Answer raw(String bytes) throws IOException {
    return raw(bytes, true);
  }

  Answer raw(String bytes, boolean hasBody) throws IOException {
    return raw(bytes, new byte[0], hasBody);
  }

  private Answer raw(String head, byte[] body, boolean hasBody) throws IOException {
    try (var socket = connect()) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return Answer.read(socket.getInputStream(), hasBody);
    }
  }

  /** Sends this, and then a body a byte at a time, until the server answers. */
  Answer drip(String head) throws IOException, InterruptedException {
    try (var socket = connect()) {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      var drops =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (!Thread.currentThread().isInterrupted()) {
                    out.write(' ');
                    LockSupport.parkNanos(20_000_000);
                  }
                } catch (IOException closed) {
                  Thread.currentThread().interrupt();
                }
              });
      try {
        return Answer.read(socket.getInputStream(), true);
      } finally {
        drops.interrupt();
        drops.join();
      }
    }
  }

  Socket connect() throws IOException {
    var socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  static String head(String method, String path, String... headers) {
    var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  @Override
  public void close() {
    demo.letGo();
    server.close();
  }

  /** Knows one token. */
  private static final class OneUser implements Authentication {
    @Override
    public Optional<Actor.SignedIn> authenticate(String token, String requestId) {
      return token.equals(TOKEN)
          ? Optional.of(new Actor.SignedIn(new UserId(7), Set.of(), requestId))
          : Optional.empty();
    }
  }
}
