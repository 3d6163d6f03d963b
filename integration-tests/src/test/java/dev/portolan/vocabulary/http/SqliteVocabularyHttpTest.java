package dev.portolan.vocabulary.http;

import dev.portolan.http.PortolanUnderTest;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The vocabulary's HTTP suite on SQLite: one server for all of it. */
final class SqliteVocabularyHttpTest {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onSqlite);

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
