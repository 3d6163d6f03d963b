package dev.portolan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the management port shows of a server that is used. */
abstract class MetricsSuite extends HttpSuite {

  /** Beside those that differ from database to database. */
  private static final List<String> ALWAYS =
      List.of(
          "http_server_requests_seconds_bucket{",
          "jvm_memory_used_bytes{",
          "jvm_threads_live_threads ",
          "process_uptime_seconds ",
          "portolan_build_info{",
          "portolan_pool_acquire_seconds_count{kind=\"read\"}",
          "portolan_pool_timeouts_total{kind=\"write\"}",
          "portolan_transactions_seconds_count{kind=\"write\",outcome=\"committed\"}",
          "portolan_slow_statements_total ",
          "portolan_hashes_running ",
          "portolan_hashes_waiting ",
          "portolan_hashes_refused_total ");

  private static final Pattern URI = Pattern.compile("uri=\"([^\"]*)\"");

  /** What Prometheus itself adds ({@code up}) has no prefix. */
  private static final Pattern NAME =
      Pattern.compile("\\b(?:http|jvm|portolan|process|system)_[a-z_]+");

  MetricsSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  private String metrics() {
    return portolan().watch("/metrics").expect(200).body();
  }

  @Test
  void every_figure_is_there() {
    anonymous().get("/livez").expect(200);
    String metrics = metrics();
    assertThat(ALWAYS).allSatisfy(figure -> assertThat(metrics).contains(figure));
    assertThat(metrics)
        .containsPattern("portolan_pool_active\\{pool=\"(connections|readers)\"}")
        .containsPattern("portolan_pool_max\\{pool=\"(connections|readers)\"} [1-9]")
        .containsPattern("portolan_build_info\\{database=\"(SQLite|PostgreSQL)\",java=\"[^\"]+\"");
  }

  @Test
  void every_context_tells_the_version_of_its_tables() {
    String metrics = metrics();
    assertThat(portolan().contexts())
        .isNotEmpty()
        .allSatisfy(context ->
            assertThat(metrics)
                .containsPattern(
                    "portolan_migrations_version\\{context=\"" + context + "\"} [1-9]"));
  }

  @Test
  void requests_are_counted_by_templates_and_never_by_what_was_asked_for() {
    String author = newUser().name();
    anonymous().get("/api/profiles/" + author).expect(200);
    anonymous().get("/api/profiles/no-such-" + author).expect(404);
    anonymous().get("/no/such/path/" + author).expect(404);

    String metrics = metrics();
    Set<String> templates =
        portolan().operations().stream()
            .map(operation -> operation.substring(operation.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    templates.add("none");
    assertThat(URI.matcher(metrics).results().map(found -> found.group(1)).distinct())
        .contains("/api/profiles/{username}", "none")
        .isSubsetOf(templates);
    assertThat(metrics).doesNotContain(author);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/grafana/portolan.json", "docker/prometheus/alerts.yaml"})
  void dashboards_and_alerts_name_figures_that_are_there(String file) throws IOException {
    anonymous().get("/livez").expect(200);
    String metrics = metrics();
    JsonNode root = new YAMLMapper().readTree(home().resolve(file).toFile());
    List<String> names =
        root.findValuesAsText("expr").stream()
            .flatMap(expression -> NAME.matcher(expression).results())
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(names)
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(metrics).as(name).containsPattern("(?m)^" + name + "[ {]"));
  }

  private static Path home() {
    return Files.exists(Path.of("docker")) ? Path.of("") : Path.of("..");
  }

  @Test
  void one_more_request_is_one_more() {
    double before = count("/api/profiles/{username}", "404");
    anonymous().get("/api/profiles/never-seen").expect(404);
    assertThat(countedAfter(before)).isEqualTo(before + 1);
  }

  /** A request is counted when its answer is on the way, which its client may see before. */
  private double countedAfter(double before) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    double now = before;
    while (now == before && System.nanoTime() < deadline) {
      now = count("/api/profiles/{username}", "404");
    }
    return now;
  }

  private double count(String template, String status) {
    Pattern line =
        Pattern.compile(
            "http_server_requests_seconds_count\\{method=\"GET\",status=\"%s\",uri=\"%s\"} (\\S+)"
                .formatted(status, Pattern.quote(template)));
    var found = line.matcher(metrics());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  @Test
  void the_probes_answer_beside_the_figures() {
    portolan().watch("/livez").expect(200);
    portolan().watch("/readyz").expect(200);
    portolan().watch("/api/user").expect(404);
    anonymous().get("/metrics").expect(404);
  }
}
