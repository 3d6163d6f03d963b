package dev.portolan.http;

import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The HTTP suite on PostgreSQL: one server for all of it. */
final class PostgresHttpTest {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onPostgres);

  @Nested
  final class Accounts extends AccountSuite {
    Accounts() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Refusals extends RefusalSuite {
    Refusals() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Concurrency extends ConcurrencySuite {
    Concurrency() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Metrics extends MetricsSuite {
    Metrics() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Server extends ServerSuite {
    Server() {
      super(PORTOLAN);
    }
  }
}
