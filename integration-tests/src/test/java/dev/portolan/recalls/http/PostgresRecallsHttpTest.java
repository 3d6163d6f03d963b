package dev.portolan.recalls.http;

import dev.portolan.http.PortolanUnderTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Recalls over HTTP, on PostgreSQL. */
final class PostgresRecallsHttpTest extends RecallSuite {

  private static @Nullable PortolanUnderTest portolan;

  PostgresRecallsHttpTest() {
    super(() -> Objects.requireNonNull(portolan));
  }

  @BeforeAll
  static void start() {
    portolan = PortolanUnderTest.onPostgres();
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(portolan).close();
  }
}
