package dev.portolan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

  private final Logger log = (Logger) LoggerFactory.getLogger("dev.portolan.access");
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    log.setAdditive(false);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void leave() {
    log.detachAppender(lines);
    log.setAdditive(true);
    log.setLevel(null);
  }

  @Test
  void each_request_leaves_one_line_without_its_query() throws Exception {
    try (var server = new TestServer()) {
      server.get("/livez");
      server.get("/things/x?secret=1", "X-Request-Id: r1");
      assertThat(lines.next()).matches("GET /things/x 200 \\d+ ms \\[r1]");

      server.get("/things/%zz");
      assertThat(lines.next()).matches(".* 400 \\d+ ms \\[test-\\w+]");
    }
  }

  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    String next() throws InterruptedException, IOException {
      String line = seen.poll(5, TimeUnit.SECONDS);
      if (line == null) {
        throw new IOException("nothing was logged");
      }
      return line;
    }

    @Override
    protected void append(ILoggingEvent event) {
      seen.add(event.getFormattedMessage());
    }
  }
}
