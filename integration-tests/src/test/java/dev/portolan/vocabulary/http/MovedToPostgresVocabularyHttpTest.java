package dev.portolan.vocabulary.http;

import dev.portolan.deployment.RoledDatabase;
import dev.portolan.http.Moved;
import dev.portolan.shared.persistence.Opened;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A SQLite database that was in use is moved by the role that owns the tables; then the HTTP suite
 * of the vocabulary runs on PostgreSQL under the role without DDL.
 */
final class MovedToPostgresVocabularyHttpTest extends LearnerSuite {

  private static final Moved.Trace TRACE =
      author -> {
        author.api().put("/api/vocabulary/words/7/learned").expect(204);
        return List.of(
            "/api/vocabulary/themes",
            "/api/vocabulary/words",
            "/api/vocabulary/words?learned=true",
            "/api/vocabulary/progress");
      };

  @RegisterExtension
  @Order(1)
  static final Opened<RoledDatabase> DATABASE = new Opened<>(RoledDatabase::new);

  @RegisterExtension
  @Order(2)
  static final Opened<Moved> MOVED = new Opened<>(() -> Moved.toPostgres(DATABASE.get(), TRACE));

  MovedToPostgresVocabularyHttpTest() {
    super(() -> MOVED.get().portolan());
  }

  @Test
  void every_answer_is_as_it_was() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }
}
