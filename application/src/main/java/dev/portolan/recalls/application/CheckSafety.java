package dev.portolan.recalls.application;

import dev.portolan.recalls.application.port.RecallFilter;
import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.CheckedProduct;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.Ranking;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Score;
import dev.portolan.recalls.domain.Verdict;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Says of some products whether they are recalled. Everybody may ask. */
public final class CheckSafety {

  public static final int MAX_PRODUCTS = 20;

  /**
   * What to check.
   *
   * @param products 1 to {@value #MAX_PRODUCTS}
   */
  public record Command(List<CheckedProduct> products) {
    public Command {
      products = List.copyOf(products);
      if (products.isEmpty()) {
        throw Invalid.field("products", "can't be empty");
      }
      if (products.size() > MAX_PRODUCTS) {
        throw Invalid.field("products", "are too many (maximum is " + MAX_PRODUCTS + ")");
      }
    }
  }

  private final RecallRepository recalls;
  private final RecallSearch search;
  private final Transactions transactions;

  public CheckSafety(RecallRepository recalls, RecallSearch search, Transactions transactions) {
    this.recalls = recalls;
    this.search = search;
    this.transactions = transactions;
  }

  /** A verdict on each, in their order, and how far the knowledge reaches that it rests on. */
  public SafetyReport handle(Actor actor, Command command) {
    return transactions.read(() ->
        new SafetyReport(
            command.products().stream().map(this::judge).toList(), Coverage.of(recalls.newest())));
  }

  private Verdict judge(CheckedProduct product) {
    var terms = product.terms();
    var places = Ranking.rank(terms, search.candidates(terms, RecallFilter.ALL));
    var best = places.subList(0, Math.min(Verdict.MAX_MATCHES, places.size()));
    var ids = new LinkedHashSet<RecallId>();
    product.upc().ifPresent(upc -> ids.addAll(search.withUpc(upc)));
    product
        .model()
        .flatMap(ModelNumber::of)
        .ifPresent(
            model -> ids.addAll(search.withModel(model, product.brand().map(BrandName::of))));
    best.stream().map(Place::id).forEach(ids::add);
    var scores = new HashMap<RecallId, Score>();
    places.forEach(place -> scores.put(place.id(), place.score()));
    return Verdict.of(product, recalls.all(List.copyOf(ids)), scores);
  }
}
