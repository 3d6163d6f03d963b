package dev.portolan.shared.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteMigrationsTest extends MigrationsContract {

  private static final List<String> FIRST = List.of("accounts");
  private static final List<String> BOTH = List.of("accounts", "shoals");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = open(folder.resolve("portolan.db"));
  }

  private static Database open(Path file) {
    return Database.open(DatabaseUrl.parse("sqlite:" + file), DatabaseSettings.DEFAULTS);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }

  private static void add(Database database, String name) {
    database
        .transactions()
        .write(() -> {
          database.sql().get().execute("insert into roles (name) values (?)", name);
        });
  }

  private static List<String> names(Database database) {
    return database
        .transactions()
        .read(
            () -> database.sql().get().fetch("select name from roles").getValues(0, String.class));
  }

  @Test
  void what_a_file_holds_is_backed_up_before_it_is_migrated() throws IOException {
    assertThat(database.migrate(FIRST).backup()).as("there was nothing to back up").isNull();
    add(database, "pilot");

    Path backup = requireNonNull(database.migrate(BOTH).backup());

    assertThat(backup).isEqualTo(folder.resolve("portolan.db.before-shoals-1"));
    SqliteCopy.check(backup, _ -> {});
    try (var before = open(backup)) {
      assertThat(names(before)).contains("pilot");
      assertThat(before.migrations(BOTH).getLast().state()).isEqualTo(Migration.State.PENDING);
    }
    assertThat(database.migrate(BOTH).backup()).as("nothing is pending any more").isNull();
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void without_the_backup_nothing_is_migrated() throws IOException {
    database.migrate(FIRST);
    Files.createDirectory(folder.resolve("portolan.db.before-shoals-1"));

    assertThatThrownBy(() -> database.migrate(BOTH))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("nothing was migrated");
    assertThat(database.migrations(BOTH).getLast().state()).isEqualTo(Migration.State.PENDING);
  }
}
