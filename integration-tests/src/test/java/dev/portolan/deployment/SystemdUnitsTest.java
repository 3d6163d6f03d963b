package dev.portolan.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.bootstrap.settings.Definitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units of systemd: they are right, closed, and say what the settings know. */
class SystemdUnitsTest {

  private static final Path UNITS = Compose.HOME.resolve("bootstrap/src/main/dist/systemd");
  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

  @TempDir private Path folder;

  private static List<Path> units(String ending) throws IOException {
    try (var files = Files.list(UNITS)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Where systemd is not installed this says so, and cannot do more. */
  @Test
  void systemd_finds_nothing_wrong() throws Exception {
    if (!Files.isExecutable(ANALYZE)) {
      System.out.println("not run: no systemd-analyze");
      return;
    }
    for (Path unit : Stream.concat(units(".service").stream(), units(".timer").stream()).toList()) {
      // The commands are not installed here: what is looked at is the unit.
      String text =
          Files.readString(unit).replaceAll("/opt/portolan/\\S+/bin/portolan", "/bin/true");
      Files.writeString(folder.resolve(unit.getFileName()), text);
    }
    for (Path unit : Stream.concat(units(".service").stream(), units(".timer").stream()).toList()) {
      assertThat(verified(folder.resolve(unit.getFileName()))).as(unit.toString()).isEmpty();
    }
  }

  private String verified(Path unit) throws Exception {
    var builder =
        new ProcessBuilder(
            ANALYZE.toString(), "verify", "--man=no", "--recursive-errors=no", unit.toString());
    builder.environment().put("SYSTEMD_UNIT_PATH", folder + ":");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? "" : said;
  }

  @Test
  void each_service_runs_as_nobody_with_nothing() throws IOException {
    for (Path unit : units(".service")) {
      assertThat(Files.readAllLines(unit))
          .as(unit.toString())
          .contains(
              "User=portolan",
              "NoNewPrivileges=yes",
              "CapabilityBoundingSet=",
              "ProtectSystem=strict",
              "ProtectHome=yes",
              "PrivateTmp=yes",
              "SystemCallFilter=@system-service")
          .doesNotContain("MemoryDenyWriteExecute=yes"); // the JVM could not compile
    }
  }

  @Test
  void wrong_configuration_is_not_tried_again() throws IOException {
    assertThat(Files.readString(UNITS.resolve("portolan.service")))
        .contains("RestartPreventExitStatus=2 78", "MIGRATE_ON_START=false", "portolan serve");
    assertThat(Files.readString(UNITS.resolve("portolan-migrate@.service")))
        .contains("db migrate", "DB_USER=portolan_owner");
  }

  @Test
  void every_variable_is_one_that_somebody_reads() throws IOException {
    List<String> known =
        Definitions.all().stream()
            .flatMap(setting -> Stream.of(setting.name(), setting.fileName()))
            .toList();
    var variable = Pattern.compile("(?<=[ =])([A-Z][A-Z_]+)=");
    for (Path unit : units(".service")) {
      List<String> used =
          Files.readAllLines(unit).stream()
              .filter(line -> line.startsWith("Environment="))
              .flatMap(line -> variable.matcher(line).results().map(found -> found.group(1)))
              .toList();
      assertThat(used).as(unit.toString()).isNotEmpty().isSubsetOf(known);
    }
  }
}
