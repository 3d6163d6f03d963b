package dev.portolan.shared.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What machines that watch this one ask, on a port of its own: {@code /metrics}, {@code /livez},
 * {@code /readyz}. It is the JDK's small server, so it answers even when the other one is full.
 */
public final class ManagementServer implements AutoCloseable {

  /** The text format of Prometheus, which it asks for by this name. */
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("management-", 0).factory());
  private final Supplier<String> metrics;
  private final BooleanSupplier ready;

  private record Reply(int status, String type, String text) {}

  private ManagementServer(HttpServer server, Supplier<String> metrics, BooleanSupplier ready) {
    this.server = server;
    this.metrics = metrics;
    this.ready = ready;
  }

  /**
   * Listens from now on.
   *
   * @param port 0 takes a free one
   * @param metrics all figures, in Prometheus' text format
   * @param ready whether requests should be sent here
   * @throws IOException the port is taken, or the host is not of this machine
   */
  public static ManagementServer start(
      String host, int port, Supplier<String> metrics, BooleanSupplier ready) throws IOException {
    // A caller that says nothing is let go. The JDK takes these seconds only from here.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    var jdk = HttpServer.create(new InetSocketAddress(host, port), 0);
    var server = new ManagementServer(jdk, metrics, ready);
    jdk.createContext("/", server::answer);
    jdk.setExecutor(server.threads);
    jdk.start();
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(reply.status(), -1);
      } else {
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Reply reply(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return new Reply(405, PLAIN, "only GET and HEAD\n");
    }
    return switch (exchange.getRequestURI().getPath()) {
      case "/metrics" -> figures();
      case "/livez" -> new Reply(200, PLAIN, "alive\n");
      case "/readyz" ->
          ready.getAsBoolean()
              ? new Reply(200, PLAIN, "ready\n")
              : new Reply(503, PLAIN, "not ready\n");
      case "/" -> new Reply(200, PLAIN, "/metrics\n/livez\n/readyz\n");
      default -> new Reply(404, PLAIN, "there are /metrics, /livez and /readyz\n");
    };
  }

  private Reply figures() {
    try {
      return new Reply(200, METRICS, metrics.get());
    } catch (RuntimeException failed) {
      LOG.error("the metrics could not be written", failed);
      return new Reply(500, PLAIN, "the metrics could not be written, see the log\n");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
