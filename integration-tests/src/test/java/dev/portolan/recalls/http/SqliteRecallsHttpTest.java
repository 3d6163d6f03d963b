package dev.portolan.recalls.http;

import dev.portolan.http.PortolanUnderTest;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recalls over HTTP, on SQLite. */
final class SqliteRecallsHttpTest extends RecallSuite {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onSqlite);

  SqliteRecallsHttpTest() {
    super(PORTOLAN);
  }
}
