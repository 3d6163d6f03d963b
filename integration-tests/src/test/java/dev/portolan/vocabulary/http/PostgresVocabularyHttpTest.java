package dev.portolan.vocabulary.http;

import dev.portolan.http.PortolanUnderTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The vocabulary's HTTP suite on PostgreSQL: one server for all of it. */
final class PostgresVocabularyHttpTest {

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
  final class Learners extends LearnerSuite {
    Learners() {
      super(PostgresVocabularyHttpTest::portolan);
    }
  }

  @Nested
  final class Managing extends ManagingSuite {
    Managing() {
      super(PostgresVocabularyHttpTest::portolan);
    }
  }
}
