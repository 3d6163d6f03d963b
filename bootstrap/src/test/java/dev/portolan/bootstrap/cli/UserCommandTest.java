package dev.portolan.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

  @TempDir private Path folder;

  @Test
  void an_account_goes_through_all_that_an_operator_does_to_it() {
    var made = user("create", "--username", "ada", "--email", "ada@b.example", "--json");
    assertThat(made.json().at("/password").asText()).hasSizeGreaterThan(16);

    assertThat(user("grant", "ada", "admin").out()).contains("ada is admin.");
    assertThat(user("disable", "ada").exit())
        .as("she is the last admin")
        .isEqualTo(ExitCode.FAILED);
    assertThat(
            user("create", "--username", "bob", "--email", "b@b.example", "--role", "admin").exit())
        .isEqualTo(ExitCode.DONE);
    assertThat(user("revoke", "ada", "admin").exit()).isEqualTo(ExitCode.DONE);
    assertThat(user("disable", "ada").exit()).isEqualTo(ExitCode.DONE);
    assertThat(user("list").out())
        .containsPattern("ada +ada@b.example +disabled +member")
        .containsPattern("bob +b@b.example +active +admin, member");
    assertThat(user("enable", "ada").exit()).isEqualTo(ExitCode.DONE);

    var reset = user("reset-password", "ada", "--json");
    assertThat(reset.json().at("/password").asText())
        .hasSizeGreaterThan(16)
        .isNotEqualTo(made.json().at("/password").asText());

    var listed = user("list", "--json", "--limit", "1").json();
    assertThat(listed.at("/total").asInt()).isEqualTo(2);
    assertThat(listed.at("/users/0/username").asText()).as("the newest first").isEqualTo("bob");
    assertThat(listed.at("/users/0/active").asBoolean()).isTrue();
    assertThat(listed.at("/users")).hasSize(1);
  }

  @Test
  void nobody_and_nothing_of_that_name_is_wrong_use() {
    assertThat(user("grant", "nobody", "admin").exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(user("reset-password", "nobody").exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(user("disable").exit()).isEqualTo(ExitCode.WRONG_USE);
  }

  private Run user(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "user";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(
        Map.of("DATABASE_URL", "sqlite:" + folder.resolve("portolan.db"), "PORTOLAN_ENV", "test"),
        all);
  }
}
