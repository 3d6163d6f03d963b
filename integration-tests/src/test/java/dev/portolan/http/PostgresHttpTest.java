package dev.portolan.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The HTTP suite on PostgreSQL: one server for all of it. */
final class PostgresHttpTest {

  private static @Nullable PortolanUnderTest portolan;

  @BeforeAll
  static void start() {
    portolan = PortolanUnderTest.onPostgres();
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
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Refusals extends RefusalSuite {
    Refusals() {
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Concurrency extends ConcurrencySuite {
    Concurrency() {
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Metrics extends MetricsSuite {
    Metrics() {
      super(PostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Server extends ServerSuite {
    Server() {
      super(PostgresHttpTest::portolan);
    }
  }
}
