package dev.portolan.blog.http;

import dev.portolan.http.PortolanUnderTest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The HTTP suite of the blog on SQLite: one server for all of it. */
final class SqliteBlogHttpTest {

  private static @Nullable PortolanUnderTest portolan;

  @BeforeAll
  static void start() {
    portolan = PortolanUnderTest.onSqlite();
  }

  @AfterAll
  static void stop() {
    portolan().close();
  }

  private static PortolanUnderTest portolan() {
    return Objects.requireNonNull(portolan);
  }

  @Nested
  final class Articles extends ArticleSuite {
    Articles() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Lists extends ListSuite {
    Lists() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Remarks extends RemarkSuite {
    Remarks() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Drafts extends DraftSuite {
    Drafts() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Moderation extends BlogModerationSuite {
    Moderation() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Refusals extends BlogRefusalSuite {
    Refusals() {
      super(SqliteBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Concurrency extends BlogConcurrencySuite {
    Concurrency() {
      super(SqliteBlogHttpTest::portolan);
    }
  }
}
