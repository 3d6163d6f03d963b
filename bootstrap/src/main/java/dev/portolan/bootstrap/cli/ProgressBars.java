package dev.portolan.bootstrap.cli;

import dev.portolan.shared.application.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.text.DecimalFormat;
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

  private static final double SECOND = 1e9;
  private static final double MEGABYTE = 1e6;

  private final PrintWriter err;
  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private String step = "";
  private long begun;
  private @Nullable ProgressBar bar;

  ProgressBars(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(Progress progress) {
    if (!progress.step().equals(step)) {
      close();
      step = progress.step();
      begun = System.nanoTime();
      if (terminal) {
        bar = bar(progress);
      }
    }
    if (bar != null) {
      bar.maxHint(progress.total()); // what was only estimated is known better now
      bar.stepTo(progress.done());
      if (progress.bytes() > 0) {
        bar.setExtraMessage(" %,.1f MB/s".formatted(progress.bytes() / MEGABYTE / seconds()));
      }
    } else if (!terminal && progress.done() >= progress.total()) {
      err.println(line(progress));
      err.flush();
    }
  }

  private double seconds() {
    return Math.max(1, System.nanoTime() - begun) / SECOND;
  }

  private String line(Progress progress) {
    String line = "%s: %,d".formatted(step, progress.total());
    return progress.bytes() == 0
        ? line
        : line
            + ", %,.1f s, %,.0f rows/s, %,.1f MB/s"
                .formatted(
                    seconds(),
                    progress.total() / seconds(),
                    progress.bytes() / MEGABYTE / seconds());
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
        .showSpeed(new DecimalFormat("#,##0"))
        .setUpdateIntervalMillis(100)
        .build();
  }
}
