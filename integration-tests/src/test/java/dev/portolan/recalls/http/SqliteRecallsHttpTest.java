package dev.portolan.recalls.http;

import dev.portolan.http.PortolanUnderTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Recalls over HTTP, on SQLite. */
final class SqliteRecallsHttpTest extends RecallSuite {

  private static @Nullable PortolanUnderTest portolan;

  SqliteRecallsHttpTest() {
    super(() -> Objects.requireNonNull(portolan));
  }

  @BeforeAll
  static void start() {
    portolan = PortolanUnderTest.onSqlite();
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(portolan).close();
  }
}
