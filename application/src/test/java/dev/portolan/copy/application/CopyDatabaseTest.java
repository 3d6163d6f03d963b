package dev.portolan.copy.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.application.CopyResult.Outcome;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CopyPlan;
import dev.portolan.copy.application.port.Crossing;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.Crossings;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.Rules;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CopyDatabaseTest {

  private static final Finding BAD_CELL = Finding.of("t", "c", "not-a-number", "is no number");

  /** Writes down its steps, and does at one of them what a test wants. */
  private static final class Remembering implements Crossing, Crossings {
    private final List<String> steps = new ArrayList<>();
    private final String where;
    private final Consumer<Findings> what;

    Remembering(String where, Consumer<Findings> what) {
      this.where = where;
      this.what = what;
    }

    private void step(String name, Findings findings) {
      steps.add(name);
      if (name.equals(where)) {
        what.accept(findings);
      }
    }

    @Override
    public Crossing open(CopyOrder order) {
      return this;
    }

    @Override
    public String describe() {
      return "a crossing that remembers";
    }

    @Override
    public CopyPlan plan(Findings findings) {
      step("plan", findings);
      return new CopyPlan(List.of(), 0, List.of());
    }

    @Override
    public List<TableTally> load(Findings findings, Consumer<Progress> progress) {
      step("load", findings);
      return List.of();
    }

    @Override
    public void prove(Findings findings, Consumer<Progress> progress) {
      step("prove", findings);
    }

    @Override
    public void verify(Findings findings, Consumer<Progress> progress) {
      step("verify", findings);
    }

    @Override
    public void land(Findings findings) {
      step("land", findings);
    }

    @Override
    public Map<String, Long> changes() {
      return Map.of();
    }

    @Override
    public void close() {
      steps.add("close");
    }
  }

  @Test
  void a_move_loads_proves_verifies_and_only_then_lands() {
    var crossing = new Remembering("", _ -> {});

    assertThat(run(crossing, false).outcome()).isEqualTo(Outcome.COPIED);
    assertThat(crossing.steps).containsExactly("plan", "load", "prove", "verify", "land", "close");
  }

  @Test
  void a_dry_run_never_lands() {
    var crossing = new Remembering("", _ -> {});

    assertThat(run(crossing, true).outcome()).isEqualTo(Outcome.WOULD_COPY);
    assertThat(crossing.steps).doesNotContain("land").endsWith("close");
  }

  @Test
  void what_is_found_at_any_step_keeps_it_from_landing() {
    for (String step : List.of("plan", "load", "prove", "verify")) {
      var crossing = new Remembering(step, findings -> findings.add(BAD_CELL));

      var result = run(crossing, false);

      assertThat(result.outcome()).as(step).isEqualTo(Outcome.REFUSED);
      assertThat(result.findings()).containsExactly(BAD_CELL);
      assertThat(crossing.steps).as(step).doesNotContain("land").endsWith("close");
    }
  }

  @Test
  void a_database_that_fails_is_told_with_its_reason() {
    var crossing = new Remembering("load", _ -> failing(new CrossingFailed("the line is cut")));

    var result = run(crossing, false);

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.failure()).isEqualTo("the line is cut");
    assertThat(crossing.steps).doesNotContain("land").endsWith("close");
  }

  @Test
  void a_last_word_that_nobody_answered_is_in_doubt_and_not_a_failure() {
    var cause = new IllegalStateException();
    var crossing =
        new Remembering("land", _ -> failing(CrossingFailed.inDoubt("who knows", cause)));

    assertThat(run(crossing, false).outcome()).isEqualTo(Outcome.IN_DOUBT);
  }

  private static void failing(CrossingFailed failure) {
    throw failure;
  }

  private static CopyResult run(Remembering crossing, boolean dryRun) {
    var order = new CopyOrder(false, false, Set.of(), Rules.NONE, false, dryRun);
    return new CopyDatabase(crossing)
        .handle(new Actor.Operator("test"), new CopyDatabase.Command(order, _ -> {}, _ -> {}));
  }
}
