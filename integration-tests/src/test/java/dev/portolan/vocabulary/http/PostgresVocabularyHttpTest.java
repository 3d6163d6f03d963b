package dev.portolan.vocabulary.http;

import dev.portolan.http.PortolanUnderTest;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The vocabulary's HTTP suite on PostgreSQL: one server for all of it. */
final class PostgresVocabularyHttpTest {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onPostgres);

  @Nested
  final class Learners extends LearnerSuite {
    Learners() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Managing extends ManagingSuite {
    Managing() {
      super(PORTOLAN);
    }
  }
}
