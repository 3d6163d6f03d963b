package dev.portolan.backup.persistence;

import dev.portolan.shared.application.Progress;
import java.util.function.Consumer;

/** Counts what is done of one step, and tells it. */
final class Meter {

  private final String step;
  private final long total;
  private final Consumer<Progress> listener;
  private long done;

  /** Tells that the step begins. */
  Meter(String step, long total, Consumer<Progress> listener) {
    this.step = step;
    this.total = total;
    this.listener = listener;
    tell();
  }

  /** One more is done. */
  void add() {
    done++;
    tell();
  }

  /** All is done, whatever the total was thought to be. */
  void end() {
    listener.accept(new Progress(step, done, done));
  }

  private void tell() {
    // Others may have added a table meanwhile.
    listener.accept(Progress.underWay(step, done, total, 0));
  }
}
