package dev.portolan.blog.http;

import dev.portolan.http.PortolanUnderTest;
import dev.portolan.shared.persistence.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The HTTP suite of the blog on PostgreSQL: one server for all of it. */
final class PostgresBlogHttpTest {

  @RegisterExtension
  static final Opened<PortolanUnderTest> PORTOLAN = new Opened<>(PortolanUnderTest::onPostgres);

  @Nested
  final class Articles extends ArticleSuite {
    Articles() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Lists extends ListSuite {
    Lists() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Remarks extends RemarkSuite {
    Remarks() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Drafts extends DraftSuite {
    Drafts() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Moderation extends BlogModerationSuite {
    Moderation() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Refusals extends BlogRefusalSuite {
    Refusals() {
      super(PORTOLAN);
    }
  }

  @Nested
  final class Concurrency extends BlogConcurrencySuite {
    Concurrency() {
      super(PORTOLAN);
    }
  }
}
