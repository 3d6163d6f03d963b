package dev.portolan.blog.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.process.Eventually;
import dev.portolan.process.JavaProcess;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of long work leaves nothing half done. */
@Timeout(300)
class SeedInterruptTest {

  private static final int SCALE = 40;

  @TempDir Path folder;

  @Test
  void a_seed_that_is_interrupted_leaves_whole_articles_and_can_be_run_again() {
    Path file = folder.resolve("portolan.db");
    String url = "sqlite:" + file;
    var variables = Map.of("DATABASE_URL", url);
    try (var seed = JavaProcess.portolan(variables, "seed", "--scale", Integer.toString(SCALE))) {
      Eventually.within(
          Duration.ofMinutes(2), "articles are written", () -> Files.exists(file) && some(url));
      seed.interrupt();
      assertThat(seed.exitCode()).as(seed.output()).isEqualTo(130);
    }

    try (var database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS)) {
      assertThat(number(database, "select count(*) from articles")).isLessThan(200L * SCALE);
      assertThat(number(database, "select count(*) from pragma_foreign_key_check")).isZero();
      assertThat(
              number(
                  database,
                  "select count(*) from articles where id not in (select"
                      + " article_id from article_slugs)"))
          .isZero();
      assertThat(number(database, "select published from article_totals"))
          .isEqualTo(
              number(database, "select count(*) from articles where published_at is not null"));
    }
    try (var again = JavaProcess.portolan(variables, "seed", "--scale", "1")) {
      assertThat(again.exitCode()).as(again.output()).isZero();
    }
  }

  private static boolean some(String url) {
    try (var database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS)) {
      return number(database, "select count(*) from sqlite_schema where name = 'articles'") > 0
          && number(database, "select count(*) from articles") > 0;
    }
  }

  private static long number(Database database, String query) {
    return ((Number)
            database.transactions().<Object>read(() -> database.sql().get().fetchValue(query)))
        .longValue();
  }
}
