package dev.portolan.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGuardsTest {

  private static final String GOOD =
      "postgresql://ann:Xk7-quay-lantern@db.example/sea?sslmode=require";

  @Test
  void production_is_what_is_taken_when_nothing_is_said_and_it_takes_no_file_by_default() {
    assertThatThrownBy(() -> Settings.from(Map.of()))
        .isInstanceOf(SettingsInvalid.class)
        .hasMessageContaining("a mistake")
        .hasMessageContaining("DATABASE_URL is missing: production takes no database by default");
  }

  @ParameterizedTest
  @EnumSource(names = {"STAGING", "PRODUCTION"})
  void all_reasons_are_told_in_one_message(Environment environment) {
    var variables =
        Map.of(
            "PORTOLAN_ENV", environment.toString(),
            "DATABASE_URL", "postgresql://ann:postgres@db.example/sea",
            "DB_SOCKET_TIMEOUT", "0",
            "SEED_ON_START", "true",
            "PORT", "http");

    assertThatThrownBy(() -> Settings.from(variables))
        .isInstanceOf(SettingsInvalid.class)
        .hasMessageContaining("5 mistakes")
        .hasMessageContaining("sslmode is weaker than require")
        .hasMessageContaining("a password that everybody tries first")
        .hasMessageContaining("no socket timeout")
        .hasMessageContaining("SEED_ON_START")
        .hasMessageContaining("PORT must be")
        .hasMessageContaining("(" + environment + ")");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEVELOPMENT", "TEST"})
  void elsewhere_nobody_is_in_the_way(Environment environment) {
    var variables =
        Map.of(
            "PORTOLAN_ENV", environment.toString(),
            "DATABASE_URL", "postgresql://ann:postgres@db.example/sea",
            "DB_SOCKET_TIMEOUT", "0",
            "SEED_ON_START", "true");

    assertThat(Settings.from(variables).warnings()).isEmpty();
  }

  @Test
  void a_database_as_it_should_be_passes_without_a_word() {
    var settings = production(Map.of());

    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.migrateOnStart()).isFalse();
  }

  @Test
  void sqlite_is_refused_unless_somebody_says_so_which_warns() {
    assertThatThrownBy(() -> production(Map.of("DATABASE_URL", "sqlite:a.db")))
        .hasMessageContaining("DATABASE_URL names SQLite");
    assertThat(
            production(Map.of("DATABASE_URL", "sqlite:a.db", "ALLOW_SQLITE_IN_PRODUCTION", "true"))
                .warnings())
        .singleElement()
        .asString()
        .contains("ALLOW_SQLITE_IN_PRODUCTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?sslmode=disable", "?sslmode=allow", "?sslmode=prefer"})
  void a_connection_that_may_be_read_is_refused_unless_somebody_says_so_which_warns(String mode) {
    String url = "postgresql://ann:Xk7-quay-lantern@db.example/sea" + mode;

    assertThatThrownBy(() -> production(Map.of("DATABASE_URL", url)))
        .hasMessageContaining("DATABASE_URL leaves the server");
    assertThat(
            production(Map.of("DATABASE_URL", url, "ALLOW_PLAINTEXT_DATABASE", "true")).warnings())
        .singleElement()
        .asString()
        .contains("ALLOW_PLAINTEXT_DATABASE", "db.example")
        .doesNotContain("lantern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.3.2.1", "[::1]"})
  void a_loopback_needs_no_encryption(String host) {
    assertThatCode(() ->
            production(
                Map.of("DATABASE_URL", "postgresql://ann:Xk7-quay-lantern@" + host + "/sea")))
        .doesNotThrowAnyException();
  }

  @Test
  void one_host_elsewhere_is_enough() {
    assertThatThrownBy(() ->
            production(
                Map.of(
                    "DATABASE_URL", "postgresql://ann:Xk7-quay-lantern@localhost,db.example/sea")))
        .hasMessageContaining("sslmode is weaker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "PASSWORD", "changeme", "ann", "sea", "123456"})
  void a_password_that_everybody_tries_is_refused(String password) {
    assertThatThrownBy(() ->
            production(Map.of("DATABASE_URL", "postgresql://ann:" + password + "@localhost/sea")))
        .hasMessageContaining("DATABASE_URL has a password that everybody tries first");
  }

  @Test
  void the_other_roles_are_guarded_too() {
    assertThatThrownBy(() ->
            production(
                Map.of(
                    "DATABASE_READ_URL", "postgresql://r:readonly-quay@db.example/sea",
                    "DATABASE_MIGRATION_URL",
                        "postgresql://o:secret@db.example/sea?sslmode=require")))
        .hasMessageContaining("2 mistakes")
        .hasMessageContaining("DATABASE_READ_URL leaves the server")
        .hasMessageContaining("DATABASE_MIGRATION_URL has a password");
  }

  @Test
  void the_socket_timeout_of_the_url_counts_before_the_general_one() {
    assertThatThrownBy(() -> production(Map.of("DATABASE_URL", GOOD + "&socketTimeout=0")))
        .hasMessageContaining("no socket timeout");
    assertThatCode(() ->
            production(
                Map.of("DATABASE_URL", GOOD + "&socketTimeout=20", "DB_SOCKET_TIMEOUT", "0")))
        .doesNotThrowAnyException();
  }

  private static Settings production(Map<String, String> variables) {
    var all = new HashMap<>(Map.of("PORTOLAN_ENV", "production", "DATABASE_URL", GOOD));
    all.putAll(variables);
    return Settings.from(all);
  }
}
