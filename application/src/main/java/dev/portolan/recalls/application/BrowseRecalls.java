package dev.portolan.recalls.application;

import dev.portolan.recalls.application.port.RecallFilter;
import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.Ranking;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What there is to read: recalls that fit some words, the newest ones, or one. Everybody may. */
public final class BrowseRecalls {

  /**
   * Which recalls are wanted.
   *
   * @param text words of the title, the brand or a product, as somebody typed them; empty for the
   *     newest recalls of all
   * @param brand how a brand begins, accents and case apart
   * @param from announced on that day or later
   * @param to announced on that day or earlier
   * @param after where the page before ended
   * @param limit the most to give, at least 1; more than {@value #MAX_LIMIT} is served as that
   */
  public record Query(
      Optional<String> text,
      Optional<String> brand,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Place> after,
      int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public Query {
      if (limit < 1) {
        throw Invalid.field("limit", "must be at least 1");
      }
      limit = Math.min(limit, MAX_LIMIT);
      if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
        throw Invalid.field("to", "must not be before from");
      }
    }
  }

  private final RecallRepository recalls;
  private final RecallSearch search;
  private final Transactions transactions;

  public BrowseRecalls(RecallRepository recalls, RecallSearch search, Transactions transactions) {
    this.recalls = recalls;
    this.search = search;
    this.transactions = transactions;
  }

  /**
   * The best first; equally good ones the newest first. With a text the list ends after the best
   * {@value RecallSearch#MAX_CANDIDATES}.
   *
   * @throws Invalid the text is too long or has no letter nor digit, or so has the brand
   */
  public RecallPage search(Actor actor, Query query) {
    var terms = query.text().map(text -> SearchTerms.of("q", text));
    var filter =
        new RecallFilter(query.brand().map(BrowseRecalls::brand), query.from(), query.to());
    return transactions.read(() -> {
      var places =
          terms
              .map(asked -> ranked(asked, filter, query.after()))
              .orElseGet(() -> search.newest(filter, query.limit() + 1, query.after()));
      return page(places, query.limit());
    });
  }

  private static BrandName brand(String text) {
    SearchTerms.of("brand", text);
    return BrandName.of(text);
  }

  private List<Place> ranked(SearchTerms terms, RecallFilter filter, Optional<Place> after) {
    var ranked = Ranking.rank(terms, search.candidates(terms, filter));
    return after
        .map(place -> ranked.stream().filter(it -> it.isAfter(place)).toList())
        .orElse(ranked);
  }

  private RecallPage page(List<Place> places, int limit) {
    var given = places.subList(0, Math.min(limit, places.size()));
    var stored = recalls.all(given.stream().map(Place::id).toList());
    var found =
        given.stream()
            .flatMap(place ->
                stored.stream()
                    .filter(it -> it.id().equals(place.id()))
                    .map(it -> new RecallPage.Found(it, place.score())))
            .toList();
    boolean more = places.size() > limit;
    return new RecallPage(found, more ? Optional.of(given.getLast()) : Optional.empty());
  }

  /**
   * One recall.
   *
   * @throws NotFound there is none with that id
   */
  public StoredRecall one(Actor actor, RecallId id) {
    return transactions.read(() -> recalls.all(List.of(id))).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("recall"));
  }
}
