package dev.portolan.backup.application;

import dev.portolan.shared.application.Progress;
import java.util.function.Consumer;

/**
 * Passes on how far the work is, until that fails: no backup is lost because a terminal is gone.
 */
final class Bystander implements Consumer<Progress> {

  private final Consumer<Progress> listener;
  private boolean listens = true;

  Bystander(Consumer<Progress> listener) {
    this.listener = listener;
  }

  @Override
  public void accept(Progress progress) {
    if (listens) {
      listens = false;
      try {
        listener.accept(progress);
        listens = true;
      } catch (RuntimeException gone) {
        // It is told no more; the work goes on.
      }
    }
  }
}
