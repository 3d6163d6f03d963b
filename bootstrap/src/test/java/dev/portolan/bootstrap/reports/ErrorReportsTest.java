package dev.portolan.bootstrap.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class ErrorReportsTest {

  private static final Logger LOG = LoggerFactory.getLogger("dev.portolan.test");
  private static final String SECRET = "ada@example.org";

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private HttpServer sentry;

  @BeforeEach
  void listen() throws IOException {
    sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sentry.createContext("/", this::receive);
    sentry.start();
  }

  @AfterEach
  void stop() {
    sentry.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      InputStream body = exchange.getRequestBody();
      var bytes = (packed ? new GZIPInputStream(body) : body).readAllBytes();
      received.add(exchange.getRequestURI() + "\n" + new String(bytes, StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private Optional<String> dsn() {
    return Optional.of("http://key@127.0.0.1:" + sentry.getAddress().getPort() + "/42");
  }

  @Test
  void an_error_is_reported_with_its_place_and_request_and_nothing_that_was_written()
      throws Exception {
    try (var _ = ErrorReports.start(dsn(), "staging", "1.2.3")) {
      MDC.put("requestId", "r-77");
      MDC.put("body", SECRET);
      LOG.error("request of {} failed", SECRET, new IllegalStateException("wrote " + SECRET));
    } finally {
      MDC.clear();
    }
    String report = received.poll(10, TimeUnit.SECONDS);
    assertThat(report)
        .startsWith("/api/42/envelope/")
        .contains(
            "\"environment\":\"staging\"",
            "portolan@1.2.3",
            "r-77",
            "request of {} failed",
            "IllegalStateException",
            getClass().getSimpleName())
        .doesNotContain(SECRET, "wrote");
  }

  @Test
  void less_than_an_error_is_not_reported() throws Exception {
    try (var _ = ErrorReports.start(dsn(), "staging", "1.2.3")) {
      LOG.warn("it may rain");
      LOG.error("it rains");
    }
    assertThat(received.poll(10, TimeUnit.SECONDS)).contains("it rains").doesNotContain("may");
    assertThat(received).isEmpty();
  }

  @Test
  void after_the_end_nothing_is_reported() {
    ErrorReports.start(dsn(), "staging", "1.2.3").close();
    LOG.error("too late");
    assertThat(received).isEmpty();
  }

  @Test
  void without_a_place_to_report_to_nothing_is_reported() {
    try (var _ = ErrorReports.start(Optional.empty(), "staging", "1.2.3")) {
      LOG.error("nobody hears");
    }
    assertThat(received).isEmpty();
  }

  @Test
  void without_a_place_to_report_to_the_library_is_not_even_loaded() throws Exception {
    Class<?> alone = new WithoutLibrary().loadClass(ErrorReports.class.getName());
    var start = alone.getMethod("start", Optional.class, String.class, String.class);

    try (var started = (AutoCloseable) start.invoke(null, Optional.empty(), "staging", "1.2.3")) {
      assertThat(started).isNotNull();
    }
    assertThatThrownBy(() -> start.invoke(null, dsn(), "staging", "1.2.3"))
        .hasRootCauseInstanceOf(ClassNotFoundException.class);
  }

  /** Finds everything but what reports. */
  private static final class WithoutLibrary extends ClassLoader {

    WithoutLibrary() {
      super(ErrorReportsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.sentry.") || name.equals(SentryReports.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      return name.equals(ErrorReports.class.getName()) ? own(name) : super.loadClass(name, resolve);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failed) {
        throw new ClassNotFoundException(name, failed);
      }
    }
  }
}
