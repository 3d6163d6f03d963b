package dev.portolan.http;

import dev.portolan.shared.persistence.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite runs on the new file.
 */
final class MovedToSqliteHttpTest {

  @TempDir private static @Nullable Path folder;

  @RegisterExtension
  static final Opened<Moved> MOVED =
      new Opened<>(() ->
          Moved.toSqlite(
              Objects.requireNonNull(folder), author -> List.of("/api/profiles/" + author.name())));

  @Test
  void every_answer_is_as_it_was_and_who_was_signed_in_still_is() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }

  @Nested
  final class Accounts extends AccountSuite {
    Accounts() {
      super(() -> MOVED.get().portolan());
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(() -> MOVED.get().portolan());
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(() -> MOVED.get().portolan());
    }
  }
}
