package dev.portolan.recalls.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of a product's safety.
 *
 * @param matches the certain ones first, then those of the same model, then the most alike; none
 *     where nothing is known
 */
public record Verdict(Kind kind, List<Match> matches) {

  /** What it comes to. */
  public enum Kind {
    /** It is recalled: its bar code, or its model and brand, say so. */
    RECALLED,
    /** Something like it is recalled: a human must compare. */
    POSSIBLE_MATCH,
    /** No recall that is known here concerns it. That is not the same as safe. */
    NO_KNOWN_RECALL
  }

  public static final int MAX_MATCHES = 5;

  /** From here on names are alike enough to say so. */
  public static final Score ALIKE = new Score(6_000);

  public Verdict {
    matches = List.copyOf(matches);
  }

  /**
   * Judges a product by what was found.
   *
   * @param found recalls that share a bar code or a model with it, or are called alike
   * @param scores how alike the names are; what is missing is not alike
   */
  public static Verdict of(
      CheckedProduct product, Collection<StoredRecall> found, Map<RecallId, Score> scores) {
    var matches = new ArrayList<Match>();
    for (var recall : found) {
      var score = scores.getOrDefault(recall.id(), new Score(0));
      var reasons = reasons(product, recall.recall(), score);
      if (reasons.stream().anyMatch(Reason::suffices)) {
        boolean certain = reasons.stream().anyMatch(Reason::decides);
        matches.add(new Match(recall, certain ? Score.FULL : score, List.copyOf(reasons)));
      }
    }
    matches.sort(
        Comparator.comparing((Match match) -> !match.isCertain())
            .thenComparing(match -> !match.reasons().contains(Reason.SAME_MODEL))
            .thenComparing(Match::place, Place.BEST_FIRST));
    boolean recalled = !matches.isEmpty() && matches.getFirst().isCertain();
    return new Verdict(
        recalled ? Kind.RECALLED : matches.isEmpty() ? Kind.NO_KNOWN_RECALL : Kind.POSSIBLE_MATCH,
        matches.subList(0, Math.min(MAX_MATCHES, matches.size())));
  }

  private static Set<Reason> reasons(CheckedProduct asked, Recall recall, Score score) {
    var reasons = EnumSet.noneOf(Reason.class);
    for (var product : recall.products()) {
      if (hasUpc(asked, product)) {
        reasons.add(Reason.SAME_UPC);
      }
      boolean brand = isSameBrand(asked, product.brand());
      if (brand) {
        reasons.add(Reason.SAME_BRAND);
      }
      if (isSameModel(asked, product)) {
        reasons.add(brand ? Reason.SAME_MODEL_AND_BRAND : Reason.SAME_MODEL);
      }
    }
    if (reasons.contains(Reason.SAME_MODEL_AND_BRAND)) {
      reasons.removeAll(EnumSet.of(Reason.SAME_MODEL, Reason.SAME_BRAND));
    }
    if (score.compareTo(ALIKE) >= 0) {
      reasons.add(Reason.SIMILAR_NAME);
    }
    return reasons;
  }

  private static boolean hasUpc(CheckedProduct asked, Product product) {
    return asked
        .upc()
        .filter(
            upc -> product.upcs().stream().map(Upc::canonical).anyMatch(upc.canonical()::equals))
        .isPresent();
  }

  private static boolean isSameBrand(CheckedProduct asked, Optional<String> brand) {
    return asked.brand().isPresent()
        && brand.isPresent()
        && BrandName.of(asked.brand().get()).isSameAs(BrandName.of(brand.get()));
  }

  private static boolean isSameModel(CheckedProduct asked, Product product) {
    var model = asked.model().flatMap(ModelNumber::of);
    return model.isPresent()
        && product.model().filter(it -> ModelNumber.allOf(it).contains(model.get())).isPresent();
  }
}
