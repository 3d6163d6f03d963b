package dev.portolan.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final Map<String, String> TEST = Map.of("PORTOLAN_ENV", "test");

  @TempDir private Path folder;

  @Test
  void the_stronger_source_wins_and_each_is_named() throws IOException {
    write("portolan.conf", "# ours", "PORT = 1001", "HOST = here", "DB_POOL_SIZE: 7");
    var variables = Map.of("PORT", "1002", "HOST", "there", "PORTOLAN_ENV", "test");

    var values = SettingValues.read(Map.of("PORT", "1003"), variables, folder);

    assertThat(shown(values, "PORT")).isEqualTo("1003 from flag --port");
    assertThat(shown(values, "HOST")).isEqualTo("there from variable HOST");
    assertThat(shown(values, "DB_POOL_SIZE"))
        .isEqualTo("7 from " + folder.resolve("portolan.conf") + ":4");
    assertThat(shown(values, "LOG_LEVEL")).isEqualTo("info from default");
    assertThat(values.mistakes()).isEmpty();
  }

  @Test
  void what_nobody_knows_is_a_mistake_with_its_line() throws IOException {
    Path file = write("portolan.conf", "PORT = 9000", "POTR = 9000", "database { url = x }");

    assertThat(SettingValues.read(Map.of("COLOUR", "red"), TEST, folder).mistakes())
        .containsExactlyInAnyOrder(
            file + ":2: there is no setting POTR",
            file + ":3: there is no setting database.url",
            "flag --set: there is no setting COLOUR");
  }

  @Test
  void a_wrong_value_is_told_with_its_line() throws IOException {
    Path file = write("portolan.conf", "", "PORT = many");
    var values = SettingValues.read(Map.of(), TEST, folder);

    assertThatThrownBy(() -> Settings.from(values))
        .hasMessageContaining(
            "PORT must be a whole number from 0 to 65535, but is \"many\" (" + file + ":2)");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_without_what_stands_in_it() throws IOException {
    Path file = write("portolan.conf", "PORT = 1", "DB_PASSWORD = \"hush }", "{{");

    assertThat(SettingValues.read(Map.of(), TEST, folder).mistakes())
        .singleElement()
        .asString()
        .startsWith(file + ":2: ")
        .doesNotContain("hush");
  }

  @Test
  void a_group_under_a_name_that_takes_one_value_is_a_mistake() throws IOException {
    write("portolan.conf", "PORT { a = 1 }");

    assertThat(SettingValues.read(Map.of(), TEST, folder).mistakes())
        .singleElement()
        .asString()
        .contains("PORT takes one value");
  }

  @Test
  void a_list_may_be_written_as_one() throws IOException {
    write("portolan.conf", "CORS_ORIGINS = [\"https://a.example\", \"https://b.example\"]");

    assertThat(Settings.from(SettingValues.read(Map.of(), TEST, folder)).web().corsOrigins())
        .containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void the_file_may_be_named_and_must_then_be_there() throws IOException {
    write("portolan.conf", "PORT = 1001");
    Path other = write("other.conf", "PORT = 1002");

    var flags = Map.of("PORTOLAN_CONFIG", other.toString());
    assertThat(SettingValues.read(flags, TEST, folder).port()).isEqualTo(1002);

    var missing = Map.of("PORTOLAN_CONFIG", folder.resolve("none.conf").toString());
    assertThat(SettingValues.read(missing, TEST, folder).mistakes())
        .containsExactly(folder.resolve("none.conf") + " cannot be read");
  }

  @Test
  void a_checkout_is_development_with_a_database_of_its_own() throws IOException {
    write("portolan.conf", "PORT = 1001");

    var values =
        SettingValues.read(
            Map.of(), Map.of("PORTOLAN_CHECKOUT", folder.toString()), Path.of("elsewhere"));

    assertThat(values.environment()).isEqualTo(Environment.DEVELOPMENT);
    assertThat(values.port()).isEqualTo(1001);
    assertThat(Settings.from(values).databaseUrl())
        .hasToString("sqlite:" + folder.resolve("data/portolan.db"));
    assertThat(Settings.from(values).seedOnStart()).isTrue();
  }

  @Test
  void a_secret_may_lie_in_a_file_and_is_shown_to_nobody() throws IOException {
    Path secret = write("secret", "  postgres\n");
    var variables =
        Map.of("PORTOLAN_ENV", "test", "DB_HOST", "h", "DB_PASSWORD_FILE", secret.toString());

    var values = SettingValues.read(variables);

    assertThat(Settings.from(values).databaseUrl().hasKnownPassword()).isTrue();
    assertThat(shown(values, "DB_PASSWORD"))
        .isEqualTo("*** from file " + secret + ", variable DB_PASSWORD_FILE");
  }

  @Test
  void the_file_of_a_secret_must_be_there_hold_something_and_be_alone() throws IOException {
    Path empty = write("empty", "");
    var missing = Map.of("PORTOLAN_ENV", "test", "DATABASE_URL_FILE", "/nowhere/url");
    var hollow = Map.of("PORTOLAN_ENV", "test", "DATABASE_URL_FILE", empty.toString());
    var both =
        Map.of(
            "PORTOLAN_ENV", "test",
            "DATABASE_URL_FILE", empty.toString(),
            "DATABASE_URL", "sqlite:a.db");

    assertThatThrownBy(() -> Settings.from(missing))
        .hasMessageContaining("DATABASE_URL_FILE names a file that cannot be read: /nowhere/url");
    assertThatThrownBy(() -> Settings.from(hollow))
        .hasMessageContaining("DATABASE_URL_FILE names a file that is empty");
    assertThatThrownBy(() -> Settings.from(both))
        .hasMessageContaining("DATABASE_URL and DATABASE_URL_FILE are both given");
  }

  @Test
  void a_url_is_shown_without_its_password() {
    var values =
        SettingValues.read(
            Map.of("PORTOLAN_ENV", "test", "DATABASE_URL", "postgresql://ann:hush@h/d"));

    assertThat(shown(values, "DATABASE_URL"))
        .isEqualTo("postgresql://ann@h:5432/d from variable DATABASE_URL");
  }

  private static String shown(SettingValues values, String name) {
    return values.shown().stream()
        .filter(shown -> shown.setting().name().equals(name))
        .map(shown -> shown.text() + " from " + shown.origin().describe())
        .findFirst()
        .orElseThrow();
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }
}
