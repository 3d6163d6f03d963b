package dev.portolan.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.bootstrap.settings.Definitions;
import dev.portolan.bootstrap.settings.Environment;
import dev.portolan.bootstrap.settings.Setting;
import dev.portolan.bootstrap.settings.Settings;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file, the Dockerfile, the init script and the settings speak of the same things. */
class ComposeTest {

  private static final Map<String, String> PASSWORDS =
      Map.of(
          "POSTGRES_PASSWORD", "p-1f3c",
          "PORTOLAN_OWNER_PASSWORD", "o'9@7:/",
          "PORTOLAN_APP_PASSWORD", "a-77b2%",
          "PORTOLAN_READ_PASSWORD", "r-0d41");

  private final Compose compose = Compose.read();
  private final String dockerfile = Compose.file("docker/Dockerfile");
  private final InitScript script = new InitScript();

  @Test
  void the_application_starts_by_what_it_is_told() {
    var settings = Settings.from(image(compose.environment("app", PASSWORDS)));

    assertThat(settings.environment()).isEqualTo(Environment.PRODUCTION);
    assertThat(settings.databaseUrl().describe()).contains("postgres", "5432", "portolan");
    assertThat(settings.migrateOnStart()).isFalse();
    assertThat(settings.web().host()).isEqualTo("0.0.0.0");
    assertThat(settings.web().port()).isEqualTo(8081);
    assertThat(settings.management().host()).isEqualTo("0.0.0.0");
    assertThat(settings.management().port()).isEqualTo(9081);
    assertThat(settings.warnings()).singleElement().asString().contains("PLAINTEXT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"migrate", "backup"})
  void what_works_on_tables_comes_as_their_owner(String service) {
    var environment = compose.environment(service, PASSWORDS);

    assertThat(environment)
        .containsEntry("DB_USER", "portolan_owner")
        .containsEntry("DB_PASSWORD", PASSWORDS.get("PORTOLAN_OWNER_PASSWORD"));
    assertThat(Settings.from(image(environment)).databaseUrl().describe()).contains("postgres");
  }

  /** The environment of the image, under that of the service. */
  private Map<String, String> image(Map<String, String> service) {
    var all = new TreeMap<>(imageVariables());
    all.putAll(service);
    return all;
  }

  private Map<String, String> imageVariables() {
    String runtime = stage("runtime");
    return Pattern.compile("(?m)^(?:ENV|   ) ([A-Z_]+)=(\\S+)")
        .matcher(runtime)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private String stage(String name) {
    var found =
        Pattern.compile("(?ms)^FROM \\S+ AS " + name + "\\n(.*?)(?=^FROM|\\z)").matcher(dockerfile);
    assertThat(found.find()).as("stage " + name).isTrue();
    return found.group(1);
  }

  @Test
  void every_variable_is_one_that_somebody_reads() {
    Set<String> known =
        Definitions.all().stream()
            .flatMap(setting -> Stream.of(setting.name(), setting.fileName()))
            .collect(Collectors.toSet());

    assertThat(imageVariables().keySet())
        .filteredOn(name -> !Set.of("JAVA_HOME", "PATH").contains(name))
        .isSubsetOf(known)
        .contains("HOST", "PORTOLAN_ENV");
    for (String service : List.of("app", "migrate")) {
      assertThat(compose.environment(service, PASSWORDS).keySet()).isSubsetOf(known);
    }
    assertThat(compose.environment("postgres", PASSWORDS).keySet())
        .containsAll(script.variables().values());
  }

  @Test
  void passwords_are_required_and_the_example_lists_them() {
    assertThat(compose.required()).isEqualTo(PASSWORDS.keySet());
    assertThat(Compose.file("docker/.env.example").lines().filter(line -> line.endsWith("=")))
        .containsExactlyInAnyOrderElementsOf(
            PASSWORDS.keySet().stream().map(name -> name + "=").toList());
    assertThatThrownBy(() -> compose.environment("app", Map.of()))
        .hasMessage("PORTOLAN_APP_PASSWORD is required");
    assertThat(Compose.file("docker/compose.yaml")).doesNotContainPattern("PASSWORD: [^$]");
  }

  @Test
  void the_ports_are_those_of_the_settings_and_of_the_image() {
    String port = otherwise("PORT");
    String management = otherwise("MANAGEMENT_PORT");

    assertThat(compose.published("app", Map.of())).isEqualTo("127.0.0.1:%s:%s", port, port);
    assertThat(stage("runtime")).contains("EXPOSE " + port + " " + management);
    assertThat(imageVariables())
        .containsEntry("PORT", port)
        .containsEntry("MANAGEMENT_PORT", management)
        .containsEntry("HOST", "0.0.0.0")
        .containsEntry("PORTOLAN_ENV", "production");
    assertThat(Compose.file("docker/prometheus/prometheus.yaml")).contains("app:" + management);
  }

  private static String otherwise(String name) {
    Setting<?> setting =
        Definitions.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return setting
        .otherwise()
        .apply(
            new dev.portolan.bootstrap.settings.Place(
                Environment.PRODUCTION, java.util.Optional.empty()));
  }

  @Test
  void each_waits_for_what_it_needs() {
    assertThat(condition("migrate", "postgres")).isEqualTo("service_healthy");
    assertThat(condition("app", "postgres")).isEqualTo("service_healthy");
    assertThat(condition("app", "migrate")).isEqualTo("service_completed_successfully");
    assertThat(compose.service("migrate"))
        .containsEntry("restart", "no")
        .containsEntry("command", List.of("db", "migrate"));
    assertThat(String.valueOf(compose.service("postgres").get("healthcheck")))
        .contains("pg_isready", "--host=127.0.0.1");
  }

  private String condition(String service, String on) {
    var conditions = Compose.map(compose.service(service).get("depends_on"));
    return String.valueOf(Compose.map(conditions.get(on)).get("condition"));
  }

  @Test
  void roles_are_made_by_the_script_before_somebody_comes_as_them() {
    for (String service : List.of("app", "migrate")) {
      String role = compose.environment(service, PASSWORDS).get("DB_USER");
      assertThat(script.text()).contains("create role " + role + " login");
    }
    assertThat(compose.environment("postgres", PASSWORDS))
        .containsEntry("POSTGRES_DB", compose.environment("app", PASSWORDS).get("DB_NAME"));
    assertThat(Compose.list(compose.service("postgres").get("volumes")))
        .anyMatch(volume -> String.valueOf(volume).equals("./init:/docker-entrypoint-initdb.d:ro"));
    assertThat(Files.isExecutable(Compose.HOME.resolve("docker/init/10-portolan.sh"))).isTrue();
  }

  @Test
  void what_is_ours_runs_as_nobody_and_can_change_little() {
    for (String service : List.of("app", "migrate")) {
      assertThat(compose.service(service))
          .containsEntry("read_only", true)
          .containsEntry("cap_drop", List.of("ALL"))
          .containsEntry("security_opt", List.of("no-new-privileges:true"))
          .doesNotContainKeys("privileged", "user");
    }
    assertThat(stage("runtime")).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$");
    assertThat(stage("backup")).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$");
    assertThat(stage("runtime")).contains("CMD [\"portolan\", \"health\"]");
  }

  @Test
  void the_tools_for_backups_are_of_the_database_s_version() {
    var image = Pattern.compile("postgres:(\\d+)");
    List<String> versions =
        Stream.of(dockerfile, String.valueOf(compose.service("postgres").get("image")))
            .flatMap(text -> image.matcher(text).results().map(found -> found.group(1)))
            .distinct()
            .toList();
    assertThat(versions).containsExactly("16");
    assertThat(stage("backup")).contains("/usr/lib/postgresql/16/bin");
  }

  @Test
  void what_the_image_copies_is_what_the_build_makes() {
    Stream<MatchResult> copied =
        Pattern.compile("COPY --from=build /src/(\\S+) ").matcher(dockerfile).results();
    assertThat(copied.map(found -> found.group(1))).containsExactly("bootstrap/target/portolan");
    assertThat(Compose.file("bootstrap/pom.xml"))
        .contains("<distribution>${project.build.directory}/portolan</distribution>");
    assertThat(Compose.file("portolan")).contains("bootstrap/target/portolan");
  }
}
