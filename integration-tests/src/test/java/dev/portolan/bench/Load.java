package dev.portolan.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A closed loop: each of some clients sends the next request when its last one is answered.
 * Requests are sent in turn, over all runs, so that what must be unique is.
 */
public final class Load {

  private final int clients;
  private final Scenario scenario;
  private final AtomicInteger next = new AtomicInteger();

  public Load(int clients, Scenario scenario) {
    this.clients = clients;
    this.scenario = scenario;
  }

  public Scenario scenario() {
    return scenario;
  }

  /**
   * @param requests answered
   * @param seconds of wall time
   * @param p50 milliseconds that half of the answers took at most
   * @param p99 milliseconds that all but one in a hundred took at most
   */
  public record Result(int requests, double seconds, double p50, double p99) {
    public double perSecond() {
      return requests / seconds;
    }
  }

  public Result run(int port, Duration duration) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var futures = new ArrayList<Future<long[]>>();
      for (int client = 0; client < clients; client++) {
        futures.add(pool.submit(() -> client(port, end)));
      }
      var latencies = new ArrayList<long[]>();
      for (var future : futures) {
        latencies.add(future.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Result(all.length, seconds, millis(all, 0.5), millis(all, 0.99));
    } catch (ExecutionException failed) {
      throw new IOException("the load failed: " + failed.getCause(), failed);
    }
  }

  private static double millis(long[] sorted, double quantile) {
    int index = (int) Math.min(sorted.length - 1L, Math.round(sorted.length * quantile));
    return sorted[index] / 1e6;
  }

  private long[] client(int port, long end) throws IOException {
    var requests = scenario.requests();
    int expected = scenario.status();
    long[] latencies = new long[1 << 12];
    int count = 0;
    try (var connection = new Connection(port)) {
      while (System.nanoTime() < end) {
        byte[] request = requests.get(next.getAndIncrement() % requests.size());
        long sent = System.nanoTime();
        var answer = connection.send(request);
        if (answer.status() != expected) {
          throw new IOException(
              "status " + answer.status() + " instead of " + expected + ": " + answer.text());
        }
        if (count == latencies.length) {
          latencies = Arrays.copyOf(latencies, count * 2);
        }
        latencies[count++] = System.nanoTime() - sent;
      }
    }
    return Arrays.copyOf(latencies, count);
  }
}
