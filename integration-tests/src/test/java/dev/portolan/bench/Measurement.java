package dev.portolan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one server did with one scenario: medians over the rounds.
 *
 * @param perSecond requests answered in a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param cpuMillis CPU time of the server's process for each request
 */
public record Measurement(double perSecond, double p50, double p99, double cpuMillis) {

  /**
   * @param portolan this server
   * @param bare the bare one
   * @param ratio requests a second of this one by the bare one's: the median of the pairs
   */
  public record Pair(Measurement portolan, Measurement bare, double ratio) {}

  /** Both servers in turn, so that a machine that slows down slows both. */
  public static Pair pair(
      Load load, ServerProcess portolan, ServerProcess bare, int rounds, Duration length)
      throws Exception {
    var ours = new ArrayList<Measurement>();
    var theirs = new ArrayList<Measurement>();
    for (int round = 0; round < rounds; round++) {
      ours.add(once(load, portolan, length));
      theirs.add(once(load, bare, length));
    }
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, round -> ours.get(round).perSecond / theirs.get(round).perSecond);
    return new Pair(median(ours), median(theirs), median(ratios));
  }

  private static Measurement once(Load load, ServerProcess server, Duration length)
      throws Exception {
    double before = server.cpuSeconds();
    var result = load.run(server.port(), length);
    double cpu = server.cpuSeconds() - before;
    return new Measurement(
        result.perSecond(), result.p50(), result.p99(), cpu * 1000 / result.requests());
  }

  private static Measurement median(List<Measurement> rounds) {
    return new Measurement(
        median(rounds.stream().mapToDouble(Measurement::perSecond).toArray()),
        median(rounds.stream().mapToDouble(Measurement::p50).toArray()),
        median(rounds.stream().mapToDouble(Measurement::p99).toArray()),
        median(rounds.stream().mapToDouble(Measurement::cpuMillis).toArray()));
  }

  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
