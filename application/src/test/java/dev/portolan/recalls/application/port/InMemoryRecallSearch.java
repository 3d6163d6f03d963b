package dev.portolan.recalls.application.port;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.Candidate;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Ranking;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Score;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.domain.SearchText;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at every recall: slow, and never wrong. */
final class InMemoryRecallSearch implements RecallSearch {

  private final InMemoryRecalls state;

  InMemoryRecallSearch(InMemoryRecalls state) {
    this.state = state;
  }

  @Override
  public List<Candidate> candidates(SearchTerms terms, RecallFilter filter) {
    var all =
        passing(filter)
            .map(it -> new Candidate(it.id(), it.recall().date(), SearchText.of(it.recall())))
            .collect(toMap(Candidate::id, it -> it));
    return Ranking.rank(terms, all.values()).stream()
        .limit(MAX_CANDIDATES)
        .map(Place::id)
        .map(all::get)
        .toList();
  }

  @Override
  public List<Place> newest(RecallFilter filter, int limit, Optional<Place> after) {
    return passing(filter)
        .map(it -> new Place(Score.FULL, it.recall().date(), it.id()))
        .filter(place ->
            after.map(it -> place.isAfter(new Place(Score.FULL, it.date(), it.id()))).orElse(true))
        .sorted(Place.BEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Set<RecallId> withUpc(Upc upc) {
    return state
        .all()
        .filter(it ->
            products(it)
                .flatMap(product -> product.upcs().stream())
                .anyMatch(known -> known.canonical().equals(upc.canonical())))
        .map(StoredRecall::id)
        .collect(toSet());
  }

  @Override
  public Set<RecallId> withModel(ModelNumber model, Optional<BrandName> brand) {
    var ofModel =
        state
            .all()
            .filter(it ->
                products(it)
                    .flatMap(product -> product.model().stream())
                    .anyMatch(known -> ModelNumber.allOf(known).contains(model)))
            .toList();
    var found = new LinkedHashSet<RecallId>();
    ofModel.stream()
        .filter(it -> brand.filter(asked -> isOf(it, asked)).isPresent())
        .forEach(it -> found.add(it.id()));
    ofModel.stream()
        .map(it -> new Place(Score.FULL, it.recall().date(), it.id()))
        .sorted(Place.BEST_FIRST)
        .limit(MAX_OF_MODEL)
        .forEach(place -> found.add(place.id()));
    return found;
  }

  private static boolean isOf(StoredRecall recall, BrandName asked) {
    return products(recall)
        .flatMap(product -> product.brand().stream())
        .anyMatch(known -> BrandName.of(known).isSameAs(asked));
  }

  private Stream<StoredRecall> passing(RecallFilter filter) {
    return state
        .all()
        .filter(it -> filter.from().map(from -> !it.recall().date().isBefore(from)).orElse(true))
        .filter(it -> filter.to().map(to -> !it.recall().date().isAfter(to)).orElse(true))
        .filter(it -> filter.brand().map(brand -> begins(it.recall(), brand)).orElse(true));
  }

  private static boolean begins(Recall recall, BrandName brand) {
    return recall.products().stream()
        .flatMap(product -> product.brand().stream())
        .map(known -> BrandName.of(known).words())
        .anyMatch(words ->
            words.size() >= brand.words().size()
                && words.subList(0, brand.words().size()).equals(brand.words()));
  }

  private static Stream<Product> products(StoredRecall recall) {
    return recall.recall().products().stream();
  }
}
