package dev.portolan.blog.http;

import dev.portolan.http.Moved;
import dev.portolan.shared.persistence.Opened;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL database that was in use is moved to SQLite; the HTTP suite of the blog runs on the
 * new file.
 */
final class MovedToSqliteBlogHttpTest {

  @TempDir private static @Nullable Path folder;
  private static final BlogTrace TRACE = new BlogTrace();

  @RegisterExtension
  static final Opened<Moved> MOVED =
      new Opened<>(() -> Moved.toSqlite(Objects.requireNonNull(folder), TRACE));

  @Test
  void every_answer_is_as_it_was_and_who_was_signed_in_still_is() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }

  @Test
  void numbers_go_on_behind_those_that_were_given_out() {
    TRACE.assertNumbersGoOn(MOVED.get());
  }

  @Nested
  final class Articles extends ArticleSuite {
    Articles() {
      super(() -> MOVED.get().portolan());
    }
  }

  @Nested
  final class Lists extends ListSuite {
    Lists() {
      super(() -> MOVED.get().portolan());
    }
  }

  @Nested
  final class Remarks extends RemarkSuite {
    Remarks() {
      super(() -> MOVED.get().portolan());
    }
  }

  @Nested
  final class Drafts extends DraftSuite {
    Drafts() {
      super(() -> MOVED.get().portolan());
    }
  }
}
