package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.deployment.RoledDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A SQLite database that was in use is moved by the role that owns the tables; then the HTTP suite
 * runs on PostgreSQL under the role without DDL.
 */
final class MovedToPostgresHttpTest {

  private static @Nullable RoledDatabase database;
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
            author -> List.of("/api/profiles/" + author.name()));
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
  void the_role_that_serves_can_still_not_change_a_table() throws SQLException {
    try (var connection = database().connect("portolan_app");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("alter table users add column own text"))
          .hasMessageContaining("must be owner");
    }
  }

  @Nested
  final class Accounts extends AccountSuite {
    Accounts() {
      super(MovedToPostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Profiles extends ProfileSuite {
    Profiles() {
      super(MovedToPostgresHttpTest::portolan);
    }
  }

  @Nested
  final class Moderation extends ModerationSuite {
    Moderation() {
      super(MovedToPostgresHttpTest::portolan);
    }
  }
}
