package dev.portolan.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite runs on the new file.
 */
final class MovedToSqliteHttpTest {

  @TempDir private static @Nullable Path folder;
  private static @Nullable Moved moved;

  @BeforeAll
  static void move() {
    String target = "sqlite:" + Objects.requireNonNull(folder).resolve("moved.db");
    moved =
        new Moved(
            PortolanUnderTest.onPostgres(),
            target,
            () -> PortolanUnderTest.on(target, () -> {}),
            author -> List.of("/api/profiles/" + author.name()));
  }

  @AfterAll
  static void stop() {
    moved().close();
  }

  private static Moved moved() {
    return Objects.requireNonNull(moved);
  }

  private static PortolanUnderTest portolan() {
    return moved().portolan();
  }

  @Test
  void every_answer_is_as_it_was_and_who_was_signed_in_still_is() {
    moved().assertEveryAnswerIsAsItWas();
  }

  @Nested
  final class Accounts extends AccountSuite {
    Accounts() {
      super(MovedToSqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(MovedToSqliteHttpTest::portolan);
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(MovedToSqliteHttpTest::portolan);
    }
  }
}
