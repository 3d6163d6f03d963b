package dev.portolan.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void without_variables_it_is_production_on_loopback_with_a_file() {
    var settings = Settings.from(Map.of());

    assertThat(settings.environment()).isEqualTo(Environment.PRODUCTION);
    assertThat(settings.databaseUrl().describe()).contains("data/portolan.db");
    assertThat(settings.web().host()).isEqualTo("127.0.0.1");
    assertThat(settings.web().port()).isEqualTo(8081);
    assertThat(settings.web().corsOrigins()).isEmpty();
    assertThat(settings.database().poolSize()).isEqualTo(20);
    assertThat(settings.database().poolTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.database().poolRecycle()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void an_empty_variable_counts_as_unset() {
    assertThat(Settings.from(Map.of("PORT", " ", "DATABASE_URL", "")).web().port()).isEqualTo(8081);
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

    assertThatThrownBy(() -> Settings.from(variables))
        .isInstanceOf(SettingsInvalid.class)
        .hasMessageContaining("5 mistakes")
        .hasMessageContaining("PORT must be a whole number from 0 to 65535, but is \"http\"")
        .hasMessageContaining("DB_POOL_SIZE")
        .hasMessageContaining("PORTOLAN_ENV must be one of development, test, staging, production")
        .hasMessageContaining("LOG_LEVEL")
        .hasMessageContaining("DATABASE_URL")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void origins_are_separated_by_commas() {
    assertThat(
            Settings.from(Map.of("CORS_ORIGINS", "https://a.example, https://b.example"))
                .web()
                .corsOrigins())
        .containsExactly("https://a.example", "https://b.example");
  }
}
