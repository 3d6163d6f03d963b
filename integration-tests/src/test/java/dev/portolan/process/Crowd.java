package dev.portolan.process;

import dev.portolan.shared.persistence.Statements;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Many users to follow, which is what writers do who must leave a row for each answer. */
final class Crowd {

  private static final int SIZE = 20_000;

  private Crowd() {}

  /** Puts them into a migrated SQLite file. */
  static void join(Path file) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Statements.run(
          database,
          "pragma busy_timeout = 10000",
          """
          insert into users (username, username_key, email, email_key, password_hash, created_at, updated_at)
          with recursive s (i) as (select 0 union all select i + 1 from s where i < %d - 1)
          select 'one-' || i, 'one-' || i, 'one-' || i || '@x.example', 'one-' || i || '@x.example', 'x',
            '2026-01-02 03:04:05+00:00', '2026-01-02 03:04:05+00:00' from s
          """
              .formatted(SIZE));
    }
  }

  /** The name of one of them; after the last comes the first. */
  static String name(int number) {
    return "one-" + number % SIZE;
  }

  /** Who is followed by anybody. */
  static String followed() {
    return "select u.username from follows f join users u on u.id = f.followee_id";
  }
}
