package dev.portolan.backup.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.shared.persistence.DatabaseUrl;
import dev.portolan.shared.persistence.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that only look like PostgreSQL's. */
class PostgresProgramsTest {

  /** Newer than any that a machine may have in one of the folders that are always searched. */
  private static final int SERVER = 900;

  @TempDir Path folder;

  private Path programs(String name, int version, String then) throws IOException {
    Path bin = Files.createDirectory(folder.resolve(name));
    for (String program : new String[] {"pg_dump", "pg_restore"}) {
      String script =
          "#!/bin/sh\ncase $1 in --version) echo \"%s (PostgreSQL) %d.3 (Debian)\"; exit;; esac\n%s\n"
              .formatted(program, version, then);
      Path file = Files.writeString(bin.resolve(program), script);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return bin;
  }

  @Test
  void the_first_that_is_new_enough_is_taken() throws IOException {
    Path old = programs("old", SERVER - 1, "");
    Path fits = programs("fits", SERVER, "");
    Path newer = programs("newer", SERVER + 1, "");

    var onPath = new PostgresPrograms(Map.of("PATH", old + ":" + fits + ":" + newer));
    assertThat(onPath.folderFor(SERVER)).isEqualTo(fits);
    var named = new PostgresPrograms(Map.of("PG_BIN", newer.toString(), "PATH", old + ":" + fits));
    assertThat(named.folderFor(SERVER)).isEqualTo(newer);
  }

  @Test
  void older_ones_are_refused_with_both_versions() throws IOException {
    var programs = new PostgresPrograms(Map.of("PATH", programs("old", SERVER - 1, "").toString()));

    assertThatThrownBy(() -> programs.folderFor(SERVER))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContainingAll("is version 899", "server is version 900", "PG_BIN");
  }

  @Test
  void a_password_is_no_argument() throws IOException {
    Path bin =
        programs("bin", SERVER, "echo \"$0 $@\"; echo \"$PGPASSWORD at $PGHOST $PGSSLMODE\"");
    var url =
        (PostgresUrl) DatabaseUrl.parse("postgresql://ann:hush@sea:5433/chart?sslmode=require");
    var lines = new ArrayList<String>();

    new PostgresProgram(url, new PostgresPrograms(Map.of()), bin)
        .run("pg_dump", lines::add, "--file=x");

    assertThat(lines)
        .containsExactly(bin.resolve("pg_dump") + " --no-password --file=x", "hush at sea require");
  }

  @Test
  void what_a_program_complains_of_is_told() throws IOException {
    Path bin = programs("bin", SERVER, "echo \"error: no more sea\" >&2; exit 1");
    var url = (PostgresUrl) DatabaseUrl.parse("postgresql://ann:hush@sea/chart");
    var program = new PostgresProgram(url, new PostgresPrograms(Map.of()), bin);

    assertThatThrownBy(() -> program.run("pg_dump", _ -> {}))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContainingAll("pg_dump failed", "no more sea")
        .hasMessageNotContaining("hush");
  }

  @Test
  void of_all_that_a_program_says_only_its_error_is_told() throws IOException {
    Path bin =
        programs(
            "bin",
            SERVER,
            """
            for i in 1 2 3 4 5 6 7; do echo "pg_dump: dumping $i" >&2; done
            echo "pg_dump: error: no more sea" >&2
            echo "pg_dump: detail: it is dry" >&2
            exit 1\
            """);
    var url = (PostgresUrl) DatabaseUrl.parse("postgresql://ann:hush@sea/chart");
    var program = new PostgresProgram(url, new PostgresPrograms(Map.of()), bin);
    var lines = new ArrayList<String>();

    assertThatThrownBy(() -> program.runAloud("pg_dump", lines::add))
        .isInstanceOf(BackupFailed.class)
        .hasMessage("pg_dump failed: pg_dump: error: no more sea; pg_dump: detail: it is dry");
    assertThat(lines).contains("pg_dump: dumping 1", "pg_dump: dumping 7");
  }

  @Test
  void what_runs_can_be_stopped() throws Exception {
    Path bin = programs("bin", SERVER, "echo begun; exec sleep 60");
    var url = (PostgresUrl) DatabaseUrl.parse("postgresql://ann:hush@sea/chart");
    var programs = new PostgresPrograms(Map.of());
    var program = new PostgresProgram(url, programs, bin);

    assertThatThrownBy(() -> program.run("pg_dump", _ -> programs.stop()))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("told to stop");
    assertThatThrownBy(() -> program.run("pg_restore", _ -> {}))
        .as("nothing is begun any more")
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("told to stop");
  }
}
