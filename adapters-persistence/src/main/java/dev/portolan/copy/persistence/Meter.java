package dev.portolan.copy.persistence;

import dev.portolan.shared.application.Progress;
import java.util.function.Consumer;

/** Adds up what several threads have done of one step, and tells it. */
final class Meter {

  /** Is told how much was read since it was told last. */
  @FunctionalInterface
  interface Reading {
    void add(long rows, long bytes);
  }

  private static final int OFTEN = 1_000;

  private final String step;
  private final long total;
  private final Consumer<Progress> listener;
  private long done;
  private long bytes;
  private long told;

  Meter(String step, long total, Consumer<Progress> listener) {
    this.step = step;
    this.total = total;
    this.listener = listener;
  }

  void add(long more) {
    add(more, 0);
  }

  synchronized void add(long more, long moreBytes) {
    done += more;
    bytes += moreBytes;
    if (total < OFTEN || done - told >= OFTEN) {
      told = done;
      listener.accept(Progress.underWay(step, done, total, bytes));
    }
  }

  synchronized void end() {
    long all = Math.max(done, 1);
    listener.accept(new Progress(step, all, all, bytes));
  }
}
