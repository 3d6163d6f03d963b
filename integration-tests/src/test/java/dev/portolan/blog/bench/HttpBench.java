package dev.portolan.blog.bench;

import dev.portolan.bench.BenchPostgres;
import dev.portolan.bench.Connection;
import dev.portolan.bench.Figures;
import dev.portolan.bench.Folders;
import dev.portolan.bench.Load;
import dev.portolan.bench.Measurement;
import dev.portolan.bench.Scenario;
import dev.portolan.bench.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a request costs on each database, at scale 1 and 500, beside a bare Jetty handler that runs
 * the same SQL by JDBC and writes the same JSON. Before anything is measured, the answers of both
 * are compared.
 */
final class HttpBench {

  private static final int CLIENTS = 4;
  private static final Duration WARM_UP = Duration.ofMillis(700);

  /** Of the CPU time of a round: so little of it goes to the compilers once they are done. */
  private static final double COMPILED = 0.04;

  private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final Path home;
  private final List<String> databases;
  private final List<Integer> scales;
  private final int rounds;
  private final Duration length;
  private final int warmUpRounds;
  private final Duration writing;
  private final Figures figures = new Figures();
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param databases {@code sqlite}, {@code postgresql}
   * @param scales of the demo content
   */
  HttpBench(Path home, List<String> databases, List<Integer> scales, boolean quick) {
    this.home = home;
    this.databases = databases;
    this.scales = scales;
    rounds = quick ? 2 : 3;
    length = Duration.ofSeconds(2);
    warmUpRounds = quick ? 3 : 60;
    writing = Duration.ofSeconds(quick ? 5 : 60);
  }

  void run() throws Exception {
    Path folder = Files.createTempDirectory("portolan-bench");
    var names = new ArrayList<String>();
    try (var postgres = BenchPostgres.start()) {
      figures.heading();
      for (int scale : scales) {
        for (String database : databases) {
          String name = "scale" + scale;
          String url =
              database.equals("sqlite")
                  ? "sqlite:" + folder.resolve(name + ".db")
                  : postgres.database(name);
          names.addAll(measure(database, scale, url, folder));
        }
      }
      if (scales.size() > 1) {
        figures.growth(
            databases, scales.getFirst(), scales.getLast(), names.stream().distinct().toList());
      }
      figures.save(home.resolve("target/bench-http.json"));
    } finally {
      Folders.delete(folder);
    }
  }

  private List<String> measure(String database, int scale, String url, Path folder)
      throws Exception {
    var variables = Map.of("DATABASE_URL", url, "PORTOLAN_ENV", "test", "LOG_LEVEL", "warn");
    seed(scale, variables, folder);
    Path log = folder.resolve("server.log");
    var names = new ArrayList<String>();
    try (var portolan =
            ServerProcess.start(List.of(launcher(), "serve"), variables, "/api/tags", log);
        var bare =
            ServerProcess.start(bareServer(), variables, "/api/tags", folder.resolve("bare.log"))) {
      var scenarios = scenarios(portolan.port(), scale);
      for (var scenario : scenarios) {
        compare(scenario, portolan, bare);
      }
      var loads = scenarios.stream().map(scenario -> new Load(CLIENTS, scenario)).toList();
      warmUp(loads, portolan);
      warmUp(loads, bare);
      for (var load : loads) {
        String name = load.scenario().name();
        var pair = Measurement.pair(load, portolan, bare, rounds, length);
        figures.row(database, scale, name, pair);
        names.add(name);
      }
      figures.figure(
          database + " scale " + scale + ": resident memory after the run",
          portolan.residentMegabytes(),
          "MB");
      if (database.equals("sqlite") && scale == scales.getLast()) {
        sixteenWriters(portolan);
      }
    }
    startUp(database + " scale " + scale, variables, log);
    return names;
  }

  private void sixteenWriters(ServerProcess portolan) throws IOException, InterruptedException {
    var create = create(token(portolan.port(), "writers"), "writers");
    var result = new Load(16, create).run(portolan.port(), writing);
    figures.figure("sqlite: 16 writers at once, without one error, for", result.seconds(), "s");
    figures.figure("sqlite: 16 writers at once, articles", result.perSecond(), "1/s");
    figures.figure("sqlite: 16 writers at once, p99", result.p99(), "ms");
  }

  private void startUp(String where, Map<String, String> variables, Path log) throws Exception {
    double[] seconds = new double[5];
    for (int i = 0; i < seconds.length; i++) {
      try (var server =
          ServerProcess.start(List.of(launcher(), "serve"), variables, "/livez", log)) {
        seconds[i] = server.start().toNanos() / 1e9;
      }
    }
    figures.figure(
        where + ": start-up to the first 200 (median of 5)", Measurement.median(seconds), "s");
  }

  private List<Scenario> scenarios(int port, int scale) throws Exception {
    int deep = Math.min(90_000, 180 * scale);
    String list = get(port, "/api/articles?limit=100").body();
    var slugs =
        SLUG.matcher(list).results().map(match -> "/api/articles/" + match.group(1)).toList();
    String after =
        next(
            get(port, "/api/articles?limit=20&offset=" + (deep - 20))
                .headers()
                .firstValue("Link")
                .orElse(""));
    return List.of(
        Scenario.get("list of 20, first page", List.of("/api/articles")),
        Scenario.get("list of 20, deep by cursor", List.of(after)),
        Scenario.get(
            "list of 20, deep by offset", List.of("/api/articles?limit=20&offset=" + deep)),
        Scenario.get("one article", slugs),
        Scenario.get("tags", List.of("/api/tags")),
        create(token(port, "bench"), "bench"));
  }

  /**
   * Articles of the same kind as those that the demo content holds: three tags, some paragraphs.
   */
  private static Scenario create(String token, String name) {
    String paragraph =
        "The chart was drawn by someone who had never seen the coast, from letters of those who had. "
            .repeat(3);
    return new Scenario(
        "create an article",
        IntStream.range(0, 40_000)
            .mapToObj(number ->
                Scenario.request(
                    "POST",
                    "/api/articles",
                    "Authorization: Token " + token + "\r\n",
                    """
                    {"article":{"title":"A chart of harbour %s %d","description":"What a pilot must know of it",\
                    "body":"%s","tagList":["charts","harbours","pilots"]}}\
                    """
                        .formatted(name, number, (paragraph + "\\n\\n").repeat(3))))
            .toList(),
        201);
  }

  /** Runs all requests in turn until the compilers have little left to do. */
  private void warmUp(List<Load> loads, ServerProcess server)
      throws IOException, InterruptedException {
    double share = 1;
    for (int round = 0; round < warmUpRounds && share > COMPILED; round++) {
      double cpu = server.cpuSeconds();
      double compiler = server.compilerSeconds();
      for (var load : loads) {
        load.run(server.port(), WARM_UP);
      }
      share = (server.compilerSeconds() - compiler) / (server.cpuSeconds() - cpu);
    }
  }

  /** The bare server is a fair opponent only if it answers the same. */
  private static void compare(Scenario scenario, ServerProcess portolan, ServerProcess bare)
      throws IOException {
    if (scenario.status() != 200) {
      return;
    }
    byte[] request = scenario.requests().getFirst();
    try (var ours = new Connection(portolan.port());
        var theirs = new Connection(bare.port())) {
      String expected = ours.send(request).text();
      String actual = theirs.send(request).text();
      if (!expected.equals(actual)) {
        throw new IllegalStateException(
            scenario.name() + ": the bare server answers otherwise:\n" + expected + "\n" + actual);
      }
    }
  }

  private void seed(int scale, Map<String, String> variables, Path folder) throws Exception {
    var builder =
        new ProcessBuilder(launcher(), "seed", "--only", "blog", "--scale", Integer.toString(scale))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("seed.log").toFile());
    builder.environment().putAll(variables);
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException(
          "seed failed: " + Files.readString(folder.resolve("seed.log")));
    }
  }

  private String token(int port, String name) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/users"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"user":{"username":"%s","email":"%s@example.com","password":"a long enough one"}}\
                    """
                        .formatted(name, name)))
            .build();
    return group(TOKEN, http.send(request, BodyHandlers.ofString()).body());
  }

  private java.net.http.HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String next(String link) {
    return group(NEXT, link);
  }

  private static String group(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new IllegalStateException("the server answered otherwise than expected: " + answer);
    }
    return matcher.group(1);
  }

  private String launcher() {
    return home.resolve("bootstrap/target/portolan/bin/portolan").toString();
  }

  private static List<String> bareServer() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        BareServer.class.getName());
  }
}
