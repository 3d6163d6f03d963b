package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.deployment.RoledDatabase;
import dev.portolan.http.Moved;
import dev.portolan.http.PortolanUnderTest;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A SQLite database that was in use is moved by the role that owns the tables; then the HTTP suite
 * of the blog runs on PostgreSQL under the role without DDL.
 */
final class MovedToPostgresBlogHttpTest {

  private static @Nullable RoledDatabase database;
  private static final BlogTrace TRACE = new BlogTrace();
  private static @Nullable Moved moved;

  @BeforeAll
  static void move() {
    var target = new RoledDatabase();
    database = target;
    moved =
        new Moved(
            PortolanUnderTest.onSqlite(),
            target.url("portolan_owner"),
            () -> PortolanUnderTest.on(target.url("portolan_app"), () -> {}),
            TRACE);
  }

  @AfterAll
  static void stop() {
    moved().close();
    database().close();
  }

  private static RoledDatabase database() {
    return Objects.requireNonNull(database);
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

  @Test
  void the_role_that_serves_can_still_not_change_a_table() throws SQLException {
    try (var connection = database().connect("portolan_app");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("alter table articles add column own text"))
          .hasMessageContaining("must be owner");
    }
  }

  @Nested
  final class Articles extends ArticleSuite {
    Articles() {
      super(MovedToPostgresBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Lists extends ListSuite {
    Lists() {
      super(MovedToPostgresBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Remarks extends RemarkSuite {
    Remarks() {
      super(MovedToPostgresBlogHttpTest::portolan);
    }
  }

  @Nested
  final class Drafts extends DraftSuite {
    Drafts() {
      super(MovedToPostgresBlogHttpTest::portolan);
    }
  }
}
