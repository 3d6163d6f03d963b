package dev.portolan.copy.persistence;

import dev.portolan.shared.application.Progress;
import java.util.function.Consumer;

/** Adds up what several threads have done of one step, and tells it. */
final class Meter {

  private final String step;
  private final long total;
  private final Consumer<Progress> listener;
  private long done;

  Meter(String step, long total, Consumer<Progress> listener) {
    this.step = step;
    this.total = total;
    this.listener = listener;
  }

  synchronized void add(long more) {
    done += more;
    // The total is an estimate, the end is told by end().
    listener.accept(new Progress(step, Math.min(done, Math.max(total - 1, 0)), Math.max(total, 1)));
  }

  synchronized void end() {
    listener.accept(new Progress(step, Math.max(done, 1), Math.max(done, 1)));
  }
}
