package dev.portolan.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table for people and as JSON for programs. */
public final class Figures {

  private static final String ROW = "%-10s %6s  %-26s %9s %7s %7s %7s | %9s %7s %7s | %5s%n";

  private final Map<String, Object> all = new LinkedHashMap<>();

  public void heading() {
    print(
        String.format(
            Locale.ROOT,
            ROW,
            "database",
            "scale",
            "request",
            "req/s",
            "p50 ms",
            "p99 ms",
            "CPU ms",
            "bare r/s",
            "p99 ms",
            "CPU ms",
            "ratio"));
  }

  public void row(String database, int scale, String scenario, Measurement.Pair pair) {
    var ours = pair.portolan();
    var bare = pair.bare();
    print(
        String.format(
            Locale.ROOT,
            ROW,
            database,
            scale,
            scenario,
            number("%.0f", ours.perSecond()),
            number("%.2f", ours.p50()),
            number("%.2f", ours.p99()),
            number("%.3f", ours.cpuMillis()),
            number("%.0f", bare.perSecond()),
            number("%.2f", bare.p99()),
            number("%.3f", bare.cpuMillis()),
            number("%.2f", pair.ratio())));
    all.put(database + " scale " + scale + " " + scenario, pair);
  }

  public void figure(String name, double value, String unit) {
    print(String.format(Locale.ROOT, "%-60s %8.2f %s%n", name, value, unit));
    all.put(name + " [" + unit + "]", value);
  }

  /** Each request at the large scale beside the small one: what growth costs. */
  public void growth(List<String> databases, int small, int large, List<String> scenarios) {
    for (String database : databases) {
      for (String scenario : scenarios) {
        var before = (Measurement.Pair) all.get(database + " scale " + small + " " + scenario);
        var after = (Measurement.Pair) all.get(database + " scale " + large + " " + scenario);
        if (before != null && after != null) {
          figure(
              "%s: %s, scale %d by scale %d".formatted(database, scenario, large, small),
              after.portolan().cpuMillis() / before.portolan().cpuMillis(),
              "x CPU");
        }
      }
    }
  }

  public void save(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    Files.writeString(file, json);
    print("\n" + json + "\n");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }
}
