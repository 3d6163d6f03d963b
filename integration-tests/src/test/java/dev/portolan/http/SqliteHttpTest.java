package dev.portolan.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The HTTP suite on SQLite: one server for all of it. */
final class SqliteHttpTest {

  private static @Nullable PortolanUnderTest portolan;

  @BeforeAll
  static void start() {
    portolan = PortolanUnderTest.onSqlite();
  }

  @AfterAll
  static void stop() {
    portolan().close();
  }

  private static PortolanUnderTest portolan() {
    return Objects.requireNonNull(portolan);
  }

  @Nested
  final class Accounts extends AccountSuite {
    Accounts() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Refusals extends RefusalSuite {
    Refusals() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Concurrency extends ConcurrencySuite {
    Concurrency() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Metrics extends MetricsSuite {
    Metrics() {
      super(SqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Server extends ServerSuite {
    Server() {
      super(SqliteHttpTest::portolan);
    }
  }
}
