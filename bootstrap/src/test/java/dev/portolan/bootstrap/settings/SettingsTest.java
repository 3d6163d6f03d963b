package dev.portolan.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void a_test_needs_to_say_nothing_more() {
    var settings = settings(Map.of());

    assertThat(settings.environment()).isEqualTo(Environment.TEST);
    assertThat(settings.databaseUrl().describe()).contains("data/portolan.db");
    assertThat(settings.web().host()).isEqualTo("127.0.0.1");
    assertThat(settings.web().port()).isEqualTo(8081);
    assertThat(settings.web().corsOrigins()).isEmpty();
    assertThat(settings.database().poolTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.database().poolRecycle()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.database().slowQuery()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.migrateOnStart()).isTrue();
    assertThat(settings.seedOnStart()).isFalse();
  }

  @Test
  void an_empty_variable_counts_as_unset() {
    assertThat(settings(Map.of("PORT", " ", "DATABASE_URL", "")).web().port()).isEqualTo(8081);
  }

  @Test
  void every_mistake_is_told_at_once() {
    var variables =
        Map.of(
            "PORT", "http",
            "DB_POOL_SIZE", "0",
            "PORTOLAN_ENV", "prod",
            "LOG_LEVEL", "loud",
            "DATABASE_URL", "mysql://root:hunter2@localhost/x");

    assertThatThrownBy(() -> settings(variables))
        .isInstanceOf(SettingsInvalid.class)
        .hasMessageContaining("5 mistakes")
        .hasMessageContaining("PORT must be a whole number from 0 to 65535, but is \"http\"")
        .hasMessageContaining("DB_POOL_SIZE")
        .hasMessageContaining("PORTOLAN_ENV must be one of development, test, staging, production")
        .hasMessageContaining("LOG_LEVEL")
        .hasMessageContaining("DATABASE_URL names mysql")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void origins_are_separated_by_commas() {
    assertThat(
            settings(Map.of("CORS_ORIGINS", "https://a.example, https://b.example"))
                .web()
                .corsOrigins())
        .containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void the_pool_keeps_its_size_and_grows_to_the_sum() {
    var database = settings(Map.of("DB_POOL_SIZE", "3", "DB_MAX_OVERFLOW", "4")).database();

    assertThat(database.poolSize()).isEqualTo(3);
    assertThat(database.mostConnections()).isEqualTo(7);
  }

  @Test
  void the_database_may_be_given_by_its_parts() {
    var url =
        settings(
                Map.of(
                    "DB_HOST", "db.example",
                    "DB_PORT", "5433",
                    "DB_NAME", "sea",
                    "DB_USER", "ann",
                    "DB_PASSWORD", "a/b@c",
                    "DB_SSLMODE", "verify-full"))
            .databaseUrl();

    assertThat(url).hasToString("postgresql://ann@db.example:5433/sea");
    assertThat(url.isPlaintext()).isFalse();
  }

  @Test
  void a_url_and_its_parts_exclude_each_other() {
    assertThatThrownBy(() ->
            settings(Map.of("DATABASE_URL", "postgresql://a@h/d", "DB_HOST", "h", "DB_NAME", "d")))
        .hasMessageContaining("DATABASE_URL and its parts (DB_HOST, DB_NAME) are both given");
  }

  @Test
  void parts_without_a_host_are_not_taken_for_a_file() {
    assertThatThrownBy(() -> settings(Map.of("DB_NAME", "sea")))
        .hasMessageContaining("DB_NAME is given without DB_HOST or DATABASE_URL");
    assertThatThrownBy(() -> settings(Map.of("DB_PASSWORD", "hush")))
        .hasMessageContaining("DB_PASSWORD is given without DB_HOST or DATABASE_URL");
  }

  @Test
  void a_password_completes_a_url_that_has_none() {
    var url = "postgresql://ann@db.example/sea";

    assertThat(settings(Map.of("DATABASE_URL", url, "DB_PASSWORD", "ann")).databaseUrl())
        .satisfies(complete -> assertThat(complete.hasKnownPassword()).isTrue());
    assertThatThrownBy(() ->
            settings(Map.of("DATABASE_URL", "postgresql://a:hush@h/d", "DB_PASSWORD", "other")))
        .hasMessageContaining("DB_PASSWORD is given, but the URL has a password already");
    assertThatThrownBy(() -> settings(Map.of("DATABASE_URL", "sqlite:a.db", "DB_PASSWORD", "x")))
        .hasMessageContaining("DB_PASSWORD is for PostgreSQL");
  }

  @Test
  void roles_are_for_postgresql() {
    assertThatThrownBy(() ->
            settings(
                Map.of("DATABASE_URL", "sqlite:a.db", "DATABASE_READ_URL", "postgresql://r@h/d")))
        .hasMessageContaining("DATABASE_READ_URL is for PostgreSQL");
    assertThatThrownBy(() ->
            settings(
                Map.of(
                    "DATABASE_URL", "postgresql://r@h/d", "DATABASE_MIGRATION_URL", "sqlite:a.db")))
        .hasMessageContaining("DATABASE_MIGRATION_URL is for PostgreSQL");
  }

  @Test
  void a_database_that_nobody_named_is_said() {
    assertThat(settings(Map.of()).notes()).singleElement().asString().contains("SQLite file");
    assertThat(settings(Map.of("DATABASE_URL", "sqlite:a.db")).notes()).isEmpty();
  }

  @Test
  void errors_are_reported_to_an_address_of_the_right_form() {
    assertThat(settings(Map.of()).errorReports()).isEmpty();
    assertThat(settings(Map.of("SENTRY_DSN", "https://key@sentry.example/42")).errorReports())
        .contains("https://key@sentry.example/42");
    assertThatThrownBy(() -> settings(Map.of("SENTRY_DSN", "hush-hush")))
        .hasMessageContaining("SENTRY_DSN must be like https://KEY@HOST/PROJECT")
        .hasMessageNotContaining("hush");
  }

  private static Settings settings(Map<String, String> variables) {
    var all = new HashMap<>(Map.of("PORTOLAN_ENV", "test"));
    all.putAll(variables);
    return Settings.from(all);
  }
}
