package dev.portolan.bootstrap.cli;

import dev.portolan.shared.application.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is: a bar for each step on a terminal, a line for each step elsewhere.
 */
final class ProgressBars implements Consumer<Progress>, AutoCloseable {

  private final PrintWriter err;
  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private String step = "";
  private @Nullable ProgressBar bar;

  ProgressBars(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(Progress progress) {
    if (!progress.step().equals(step)) {
      close();
      step = progress.step();
      if (terminal) {
        bar = bar(progress);
      }
    }
    if (bar != null) {
      bar.stepTo(progress.done());
    } else if (!terminal && progress.done() >= progress.total()) {
      err.printf("%s: %,d%n", step, progress.total());
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private static ProgressBar bar(Progress progress) {
    return new ProgressBarBuilder()
        .setTaskName(progress.step())
        .setInitialMax(progress.total())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .build();
  }
}
