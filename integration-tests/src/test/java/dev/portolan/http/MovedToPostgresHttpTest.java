package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.deployment.RoledDatabase;
import dev.portolan.shared.persistence.Opened;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A SQLite database that was in use is moved by the role that owns the tables; then the HTTP suite
 * runs on PostgreSQL under the role without DDL.
 */
final class MovedToPostgresHttpTest {

  @RegisterExtension
  @Order(1)
  static final Opened<RoledDatabase> DATABASE = new Opened<>(RoledDatabase::new);

  @RegisterExtension
  @Order(2)
  static final Opened<Moved> MOVED =
      new Opened<>(() ->
          Moved.toPostgres(DATABASE.get(), author -> List.of("/api/profiles/" + author.name())));

  @Test
  void every_answer_is_as_it_was_and_who_was_signed_in_still_is() {
    MOVED.get().assertEveryAnswerIsAsItWas();
  }

  @Test
  void the_role_that_serves_can_still_not_change_a_table() throws SQLException {
    try (var connection = DATABASE.get().connect("portolan_app");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("alter table users add column own text"))
          .hasMessageContaining("must be owner");
    }
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
