package dev.portolan.recalls.application.port;

import dev.portolan.recalls.application.SeedRecalls;
import dev.portolan.recalls.domain.Candidate;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Ranking;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All ports of recalls on one database, real or not. */
public record RecallStore(
    Transactions transactions, RecallRepository recalls, RecallSearch search) {

  public static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

  /** A recall with one product that has no model and no bar code. */
  public static Recall recall(String number, String brand, String name) {
    return recall(number, NEW_YEAR, product(brand, name, "", ""));
  }

  public static Recall recall(String number, LocalDate date, Product... products) {
    return new Recall(
        new RecallKey("TEST", number),
        date,
        "Notice " + number,
        "About " + number,
        Optional.of("https://recalls.example/" + number),
        List.of("It burns."),
        List.of("Refund", "Dispose"),
        List.of(products));
  }

  /** A product; an empty model or bar code is none. */
  public static Product product(String brand, String name, String model, String upc) {
    return new Product(
        name,
        Optional.of(brand).filter(it -> !it.isEmpty()),
        Optional.of(model).filter(it -> !it.isEmpty()),
        Stream.of(upc).filter(it -> !it.isEmpty()).map(Upc::of).toList());
  }

  /** Stores them and gives their ids, in the same order. */
  public List<RecallId> add(Recall... recalls) {
    var all = List.of(recalls);
    transactions.write(() -> recalls().add(all));
    var stored = transactions.read(() -> recalls().find(all.stream().map(Recall::key).toList()));
    return all.stream().map(Recall::key).map(stored::get).map(StoredRecall::id).toList();
  }

  /** The three hundred invented recalls. */
  public void seed() {
    new SeedRecalls(recalls, transactions)
        .handle(new Actor.Operator("test"), new SeedRecalls.Command(1, _ -> {}));
  }

  /** What is found, the best first. */
  public List<Place> find(String query, RecallFilter filter) {
    var terms = SearchTerms.of("q", query);
    List<Candidate> candidates = transactions.read(() -> search.candidates(terms, filter));
    return Ranking.rank(terms, candidates);
  }

  /** The ids of what is found, the best first. */
  public List<RecallId> find(String query) {
    return find(query, RecallFilter.ALL).stream().map(Place::id).toList();
  }
}
