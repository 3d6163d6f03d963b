package dev.portolan.bench;

import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyDatabase;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** One copy in a process of its own, which says at its end how long each part took. */
final class CopyChild {

  private CopyChild() {}

  /**
   * Copies.
   *
   * @param arguments the two URLs, and {@code check} or {@code copy}
   */
  public static void main(String[] arguments) throws IOException {
    var order =
        new CopyOrder(true, false, Set.of(), Rules.NONE, false, arguments[2].equals("check"));
    var begun = new AtomicLong();
    var proved = new AtomicLong();
    var verified = new AtomicLong();
    var result =
        Copying.between(DatabaseUrl.parse(arguments[0]), DatabaseUrl.parse(arguments[1]))
            .run(
                new CopyDatabase.Command(
                    order,
                    _ -> {},
                    progress -> {
                      long now = System.nanoTime();
                      // A thousand rows after the first COPY.
                      begun.compareAndSet(0, now);
                      if (progress.step().equals("verify")) {
                        verified.set(now);
                      } else {
                        proved.set(now);
                      }
                    }));
    long end = System.nanoTime();
    if (result.failure() != null || !result.findings().isEmpty()) {
      throw new IllegalStateException(result.toString());
    }
    long peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
    // The proof ends with ANALYZE, which tells no progress: it counts as verification, if at all.
    System.out.printf(
        "figures %d %d %d%n", end - begun.get(), Math.max(0, verified.get() - proved.get()), peak);
    System.exit(0);
  }
}
