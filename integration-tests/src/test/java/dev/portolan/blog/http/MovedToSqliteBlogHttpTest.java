package dev.portolan.blog.http;

import dev.portolan.http.Moved;
import dev.portolan.http.PortolanUnderTest;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite of the blog runs on the
 * new file.
 */
final class MovedToSqliteBlogHttpTest {

  @TempDir private static @Nullable Path folder;
  private static final BlogTrace TRACE = new BlogTrace();
  private static @Nullable Moved moved;

  @BeforeAll
  static void move() {
    String target = "sqlite:" + Objects.requireNonNull(folder).resolve("moved.db");
    moved =
        new Moved(
            PortolanUnderTest.onPostgres(),
            target,
            () -> PortolanUnderTest.on(target, () -> {}),
            TRACE);
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

  @Test
  void numbers_go_on_behind_those_that_were_given_out() {
    TRACE.assertNumbersGoOn(moved());
  }

  @Nested
  final class Articles extends ArticleSuite {
    Articles() {
      super(MovedToSqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Lists extends ListSuite {
    Lists() {
      super(MovedToSqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Remarks extends RemarkSuite {
    Remarks() {
      super(MovedToSqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Drafts extends DraftSuite {
    Drafts() {
      super(MovedToSqliteBlogHttpTest::portolan);
    }
  }
}
