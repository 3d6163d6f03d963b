package dev.portolan.vocabulary.http;

import dev.portolan.http.Moved;
import dev.portolan.shared.persistence.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite of the vocabulary runs
 * on the new file.
 */
final class MovedToSqliteVocabularyHttpTest extends LearnerSuite {

  private static final Moved.Trace TRACE =
      author -> {
        author.api().put("/api/vocabulary/words/7/learned").expect(204);
        return List.of(
            "/api/vocabulary/themes",
            "/api/vocabulary/words",
            "/api/vocabulary/words?learned=true",
            "/api/vocabulary/progress");
      };

  @TempDir private static @Nullable Path folder;

  @RegisterExtension
  static final Opened<Moved> MOVED =
      new Opened<>(() -> Moved.toSqlite(Objects.requireNonNull(folder), TRACE));

  MovedToSqliteVocabularyHttpTest() {
    super(() -> MOVED.get().portolan());
  }

  @Test
  void every_answer_is_as_it_was() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }
}
