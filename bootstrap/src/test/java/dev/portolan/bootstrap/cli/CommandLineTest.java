package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir private Path folder;

  @Test
  void help_is_no_failure() {
    assertThat(PortolanCommand.run(Map.of(), "--help")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_word_that_nobody_knows_is_wrong_use() {
    assertThat(PortolanCommand.run(Map.of(), "sail")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void no_word_at_all_is_wrong_use() {
    assertThat(PortolanCommand.run(Map.of())).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_wrong_variable_is_a_matter_of_configuration() {
    assertThat(PortolanCommand.run(Map.of("PORT", "http"), "serve"))
        .isEqualTo(ExitCode.CONFIGURATION);
  }

  @Test
  void a_file_that_is_no_database_is_a_matter_of_configuration() throws Exception {
    Files.writeString(folder.resolve("portolan.db"), "Dear diary, ".repeat(100));

    assertThat(run("seed")).isEqualTo(ExitCode.CONFIGURATION);
  }

  @Test
  void an_admin_is_made_once() {
    String[] create = {
      "user", "create", "--role", "admin", "--username", "ada", "--email", "a@b.c"
    };

    assertThat(run(create)).isEqualTo(ExitCode.DONE);
    assertThat(run(create)).as("the name is taken").isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_role_that_nobody_knows_is_wrong_use() {
    assertThat(
            run(
                "user",
                "create",
                "--role",
                "king",
                "--username",
                "ada",
                "--email",
                "ada@b.example"))
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void seeding_twice_is_no_failure() {
    assertThat(run("seed", "--scale", "1")).isEqualTo(ExitCode.DONE);
    assertThat(run("seed", "--scale", "1")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void demo_content_can_be_had_for_some_contexts_alone() {
    assertThat(run("seed", "--only", "accounts")).isEqualTo(ExitCode.DONE);
    assertThat(run("seed", "--only", "accounts,weather")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_scale_of_nothing_is_wrong_use() {
    assertThat(run("seed", "--scale", "0")).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void the_schema_is_looked_at_and_brought_up_to_date() {
    assertThat(run("db", "status")).isEqualTo(ExitCode.DONE);
    assertThat(run("db", "migrate")).isEqualTo(ExitCode.DONE);
    assertThat(run("db", "migrate")).as("nothing is pending").isEqualTo(ExitCode.DONE);
    assertThat(run("db", "status", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(run("db")).as("a word is missing").isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void to_ask_for_the_state_of_a_database_does_not_make_it() {
    Path file = folder.resolve("none/yet/portolan.db");
    var asked = Map.of("DATABASE_URL", "sqlite:" + file, "PORTOLAN_ENV", "test");

    var told = Run.of(asked, "db", "status");
    assertThat(told.exit()).isEqualTo(ExitCode.DONE);
    assertThat(told.out())
        .startsWith("SQLite file " + file + " (there is no database yet)")
        .contains("pending")
        .doesNotContain("applied");
    assertThat(Run.of(asked, "db", "status", "--json").json().at("/migrations/0/state").asText())
        .isEqualTo("pending");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void production_serves_no_older_schema_unless_it_may_migrate() {
    var production =
        new HashMap<>(
            Map.of(
                "DATABASE_URL",
                "sqlite:" + folder.resolve("portolan.db"),
                "PORTOLAN_ENV",
                "production",
                "ALLOW_SQLITE_IN_PRODUCTION",
                "true"));
    String[] create = {"user", "create", "--username", "ada", "--email", "a@b.c"};

    assertThat(PortolanCommand.run(production, create)).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(PortolanCommand.run(production, "db", "status")).isEqualTo(ExitCode.DONE);
    production.put("MIGRATE_ON_START", "true");
    assertThat(PortolanCommand.run(production, create)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_backup_is_taken_proved_and_restored() {
    String backup = folder.resolve("backup.db").toString();
    assertThat(run("seed")).isEqualTo(ExitCode.DONE);

    assertThat(run("db", "backup", backup)).isEqualTo(ExitCode.DONE);
    assertThat(run("db", "backup", folder.toString(), "--keep", "2", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(run("db", "backup", backup, "--keep", "2"))
        .as("several in one file")
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("db", "backup", folder.resolve("none/b.db").toString()))
        .as("no such folder")
        .isEqualTo(ExitCode.FAILED);
    assertThat(run("db", "restore", backup)).as("it is not empty").isEqualTo(ExitCode.FAILED);
    assertThat(run("db", "restore", backup, "--replace")).isEqualTo(ExitCode.DONE);
    assertThat(run("db", "status")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_backup_tells_a_line_for_each_step_where_no_terminal_is() {
    run("db", "migrate");
    String backup = folder.resolve("backup.db").toString();

    var taken = Run.of(variables(), "db", "backup", backup, "--json");
    assertThat(taken.err().lines()).anyMatch(line -> line.matches("bytes copied: [1-9][0-9,.]+"));
    assertThat(taken.err()).contains("tables counted: ", "checks passed: 2");
    assertThat(taken.json().at("/restored").asBoolean()).isTrue();

    var restored = Run.of(variables(), "db", "restore", backup, "--replace");
    assertThat(restored.err()).contains("bytes copied: ");
  }

  private int run(String... arguments) {
    return PortolanCommand.run(variables(), arguments);
  }

  private Map<String, String> variables() {
    return Map.of(
        "DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"), "PORTOLAN_ENV", "test");
  }
}
