package dev.portolan.recalls.web;

import dev.portolan.recalls.application.Coverage;
import dev.portolan.recalls.application.SafetyReport;
import dev.portolan.recalls.domain.CheckedProduct;
import dev.portolan.recalls.domain.Match;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.recalls.domain.Verdict;
import dev.portolan.recalls.web.RecallsJson.RecallJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Verdicts as they go out. */
final class SafetyJson {

  private SafetyJson() {}

  record MatchJson(double score, List<String> why, RecallJson recall) {}

  record CoverageJson(@Nullable String newestRecall, boolean demo) {}

  record VerdictJson(String verdict, List<MatchJson> matches, List<String> notes) {}

  record One(String verdict, List<MatchJson> matches, List<String> notes, CoverageJson coverage) {}

  record Many(List<VerdictJson> verdicts, CoverageJson coverage) {}

  static One one(SafetyQuestion asked, SafetyReport report) {
    var only = verdict(asked.products().getFirst(), report.verdicts().getFirst());
    return new One(only.verdict(), only.matches(), only.notes(), coverage(report.coverage()));
  }

  static Many many(SafetyQuestion asked, SafetyReport report) {
    var verdicts =
        IntStream.range(0, report.verdicts().size())
            .mapToObj(i -> verdict(asked.products().get(i), report.verdicts().get(i)))
            .toList();
    return new Many(verdicts, coverage(report.coverage()));
  }

  private static VerdictJson verdict(CheckedProduct product, Verdict verdict) {
    return new VerdictJson(
        word(verdict.kind()),
        verdict.matches().stream().map(SafetyJson::match).toList(),
        notes(product));
  }

  private static MatchJson match(Match match) {
    return new MatchJson(
        match.score().value(),
        match.reasons().stream().map(SafetyJson::word).toList(),
        RecallJson.of(match.recall()));
  }

  /** A mistyped bar code matches nothing, and nobody should take that for safety. */
  private static List<String> notes(CheckedProduct product) {
    boolean mistyped = product.upc().filter(upc -> !upc.hasRightCheckDigit()).isPresent();
    return mistyped
        ? List.of(
            "the check digit of the UPC %s is wrong: compare it with the label"
                .formatted(product.upc().map(Upc::digits).orElse("")))
        : List.of();
  }

  private static CoverageJson coverage(Coverage coverage) {
    return new CoverageJson(
        coverage.newestRecall().map(Object::toString).orElse(null), coverage.demo());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
