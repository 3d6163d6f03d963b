package dev.portolan.copy.application;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.Crossing;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves all rows of a database into another one: all of them, proved and read back, or none. What
 * stands in the way is gathered as far as it can be seen, and told at once.
 */
public final class CopyDatabase {

  /**
   * What to do.
   *
   * @param order how to move
   * @param planned is told the plan before a row is read
   * @param progress is told how far it is; from more than one thread, never from two at once
   * @param found is told everything that stands in the way, also what is too much to be kept;
   *     likewise
   */
  public record Command(
      CopyOrder order,
      Consumer<CopyPlan> planned,
      Consumer<Progress> progress,
      Consumer<Finding> found) {

    /** Without anybody who wants to hear of more than is kept. */
    public Command(CopyOrder order, Consumer<CopyPlan> planned, Consumer<Progress> progress) {
      this(order, planned, progress, _ -> {});
    }
  }

  private final Crossings crossings;

  public CopyDatabase(Crossings crossings) {
    this.crossings = crossings;
  }

  /** Never throws because of the databases: the result tells how it ended. */
  public CopyResult handle(Actor actor, Command command) {
    var move = new Move(command);
    try (var crossing = crossings.open(command.order())) {
      return move.make(crossing);
    } catch (CrossingFailed failed) {
      return move.end(failed);
    }
  }

  private static final class Move {
    private final Command command;
    private final Findings findings;
    private @Nullable CopyPlan plan;
    private List<TableTally> tables = List.of();

    Move(Command command) {
      this.command = command;
      this.findings = new Findings(command.found());
    }

    CopyResult make(Crossing crossing) {
      plan = crossing.plan(findings);
      command.planned().accept(plan);
      tables = crossing.load(findings, command.progress());
      crossing.prove(findings, command.progress());
      if (findings.isEmpty()) {
        crossing.verify(findings, command.progress());
      }
      boolean lands = findings.isEmpty() && !command.order().dryRun();
      if (lands) {
        crossing.land(findings);
      }
      if (!findings.isEmpty()) {
        return end(Outcome.REFUSED, crossing.changes(), null);
      }
      return end(lands ? Outcome.COPIED : Outcome.WOULD_COPY, crossing.changes(), null);
    }

    CopyResult end(CrossingFailed failed) {
      if (failed.finding().isPresent()) {
        findings.add(failed.finding().get());
        return end(Outcome.REFUSED, Map.of(), null);
      }
      var outcome = failed.isInDoubt() ? Outcome.IN_DOUBT : Outcome.FAILED;
      return end(outcome, Map.of(), failed.getMessage());
    }

    CopyResult end(Outcome outcome, Map<String, Long> changes, @Nullable String failure) {
      return new CopyResult(
          outcome, plan, tables, failure, findings.list(), findings.counts(), changes);
    }
  }
}
