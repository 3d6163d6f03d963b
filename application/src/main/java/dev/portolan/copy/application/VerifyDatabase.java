package dev.portolan.copy.application;

import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Findings;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds out whether two databases hold the same rows, and if not, in which cells they differ. */
public final class VerifyDatabase {

  /**
   * What to do.
   *
   * @param progress is told how far it is
   */
  public record Command(Consumer<Progress> progress) {}

  private final Comparison comparison;

  public VerifyDatabase(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Never throws because of the databases: the result tells how it ended. */
  public VerifyResult handle(Actor actor, Command command) {
    var findings = new Findings();
    try {
      var tables = comparison.compare(findings, command.progress());
      return new VerifyResult(tables, null, findings.list(), findings.counts());
    } catch (CrossingFailed failed) {
      if (failed.finding().isPresent()) {
        findings.add(failed.finding().get());
        return new VerifyResult(List.of(), null, findings.list(), findings.counts());
      }
      return new VerifyResult(List.of(), failed.getMessage(), List.of(), Map.of());
    }
  }
}
