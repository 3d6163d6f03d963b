package dev.portolan.recalls.application;

import dev.portolan.recalls.domain.Verdict;
import java.util.List;

/**
 * Verdicts on products, in the order in which they were asked for.
 *
 * @param coverage what the verdicts rest on: without it, silence would be mistaken for safety
 */
public record SafetyReport(List<Verdict> verdicts, Coverage coverage) {
  public SafetyReport {
    verdicts = List.copyOf(verdicts);
  }
}
