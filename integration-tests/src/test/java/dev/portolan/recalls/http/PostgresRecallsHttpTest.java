package dev.portolan.recalls.http;

import dev.portolan.http.PortolanUnderTest;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recalls over HTTP, on PostgreSQL. */
final class PostgresRecallsHttpTest extends RecallSuite {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onPostgres);

  PostgresRecallsHttpTest() {
    super(PORTOLAN);
  }
}
