package dev.portolan.recalls.application.port;

import static dev.portolan.recalls.application.port.RecallStore.NEW_YEAR;
import static dev.portolan.recalls.application.port.RecallStore.product;
import static dev.portolan.recalls.application.port.RecallStore.recall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.Upc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every search promises. */
public abstract class RecallSearchContract {

  private RecallStore store;

  /** An empty one. */
  protected abstract RecallStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  @Test
  void slips_order_case_and_accents_are_forgiven() {
    var ids =
        store.add(
            recall("1", "Écluse", "Electric Kettle"),
            recall("2", "Valkenrode", "Baby Stroller"),
            recall("3", "Весна", "Bike"));
    for (String query :
        List.of("ecluse kettle", "KETTLE electric", "eclues ketle", "kettel", "écl", "electrik")) {
      assertThat(store.find(query)).as(query).startsWith(ids.get(0));
    }
    for (String query : List.of("strolelr", "stroler valkenrod", "baby strollers", "rollers")) {
      assertThat(store.find(query)).as(query).startsWith(ids.get(1));
    }
    for (String query : List.of("весна", "vesna", "bkie", "bik")) {
      assertThat(store.find(query)).as(query).startsWith(ids.get(2));
    }
    assertThat(store.find("umbrella")).isEmpty();
  }

  @Test
  void one_or_two_letters_are_the_beginning_of_a_word() {
    var ids =
        store.add(
            recall("1", "Orvo", "TV Stand"),
            recall("2", "Orvo", "Stereo"),
            recall("3", "Orvo", "Chest"));
    assertThat(store.find("tv")).containsExactly(ids.get(0));
    assertThat(store.find("t")).containsExactly(ids.get(0));
    assertThat(store.find("st")).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    assertThat(store.find("zz")).isEmpty();
  }

  @Test
  void equally_good_ones_are_the_newest_first_then_by_id() {
    var ids =
        store.add(
            recall("1", NEW_YEAR, product("Orvo", "Lamp", "", "")),
            recall("2", NEW_YEAR.plusDays(1), product("Orvo", "Lamp", "", "")),
            recall("3", NEW_YEAR, product("Orvo", "Lamp", "", "")));
    assertThat(store.find("orvo lamp")).containsExactly(ids.get(1), ids.get(2), ids.get(0));
  }

  @Test
  void days_and_brands_leave_others_out() {
    var ids =
        store.add(
            recall("1", NEW_YEAR, product("Orvo Home Inc.", "Lamp", "", "")),
            recall("2", NEW_YEAR.plusDays(1), product("Orvo", "Lamp", "", "")),
            recall("3", NEW_YEAR.plusDays(2), product("Orvosa", "Lamp", "", "")));
    assertThat(filtered("ÓRVO", 0, 9)).containsExactly(ids.get(1), ids.get(0));
    assertThat(filtered("orvo home", 0, 9)).containsExactly(ids.get(0));
    assertThat(filtered("", 1, 1)).containsExactly(ids.get(1));
    assertThat(filtered("", 1, 9)).containsExactly(ids.get(2), ids.get(1));
    assertThat(filtered("orvosa", 0, 1)).isEmpty();
  }

  /** The same by a search and by the list of the newest. */
  private List<RecallId> filtered(String brand, int from, int to) {
    var filter =
        new RecallFilter(
            Optional.of(brand).filter(it -> !it.isEmpty()).map(BrandName::of),
            Optional.of(NEW_YEAR.plusDays(from)),
            Optional.of(NEW_YEAR.plusDays(to)));
    var found = store.find("lamp", filter).stream().map(Place::id).toList();
    var newest = newest(filter, 9, Optional.empty()).stream().map(Place::id).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(newest);
    return newest;
  }

  @Test
  void the_newest_go_on_from_any_place() {
    for (int i = 0; i < 7; i++) {
      store.add(recall("" + i, NEW_YEAR.plusDays(i / 2), product("Orvo", "Lamp", "", "")));
    }
    var whole = newest(RecallFilter.ALL, 9, Optional.empty());
    assertThat(whole).hasSize(7).isSortedAccordingTo(Place.BEST_FIRST);
    var pieces = new ArrayList<Place>();
    var piece = newest(RecallFilter.ALL, 2, Optional.empty());
    while (!piece.isEmpty()) {
      pieces.addAll(piece);
      piece = newest(RecallFilter.ALL, 2, Optional.of(piece.getLast()));
    }
    assertThat(pieces).isEqualTo(whole);
  }

  @Test
  void a_bar_code_is_found_however_it_is_printed() {
    var ids =
        store.add(
            recall("1", NEW_YEAR, product("Orvo", "Lamp", "", "0 12345-67890 5")),
            recall("2", NEW_YEAR, product("Orvo", "Lamp", "", "0012345678905")),
            recall("3", NEW_YEAR, product("Orvo", "Lamp", "", "036000291452")));
    for (String upc : List.of("012345678905", "0012345678905", "00012345678905")) {
      Set<RecallId> found = store.transactions().read(() -> store.search().withUpc(Upc.of(upc)));
      assertThat(found).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }
  }

  @Test
  void those_of_the_brand_are_never_left_out_for_others_of_the_model() {
    var wanted =
        store.add(recall("0", NEW_YEAR, product("Baxa", "Lamp", "L-1, L-2", ""))).getFirst();
    for (int i = 1; i <= RecallSearch.MAX_OF_MODEL; i++) {
      store.add(recall("" + i, NEW_YEAR.plusDays(i), product("Orvo", "Lamp", "l2", "")));
    }
    assertThat(withModel(Optional.empty()))
        .hasSize(RecallSearch.MAX_OF_MODEL)
        .doesNotContain(wanted);
    assertThat(withModel(Optional.of("Baxa Inc")))
        .hasSize(RecallSearch.MAX_OF_MODEL + 1)
        .contains(wanted);
    assertThat(withModel(Optional.of("Baxa Home"))).contains(wanted);
  }

  private Set<RecallId> withModel(Optional<String> brand) {
    var model = ModelNumber.of("L 2").orElseThrow();
    return store
        .transactions()
        .read(() -> store.search().withModel(model, brand.map(BrandName::of)));
  }

  @Test
  void people_find_what_they_look_for_and_every_store_gives_them_the_same() {
    store.seed();
    var judge = InMemoryRecalls.store();
    judge.seed();
    var questions = RelevanceSet.all();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
    var missed = new ArrayList<String>();
    for (var question : questions) {
      var found = store.find(question.query(), RecallFilter.ALL);
      var first = found.subList(0, Math.min(3, found.size()));
      var judged = judge.find(question.query(), RecallFilter.ALL);
      assertThat(first).as(question.query()).isEqualTo(judged.subList(0, first.size()));
      var expected = id(question.expected());
      if (first.stream().noneMatch(place -> place.id().equals(expected))) {
        missed.add(question.query());
      }
    }
    assertThat((double) missed.size())
        .as("missed " + missed)
        .isLessThanOrEqualTo(0.05 * questions.size());
  }

  private RecallId id(RecallKey key) {
    Map<RecallKey, ?> found = store.transactions().read(() -> store.recalls().find(List.of(key)));
    assertThat(found).containsKey(key);
    return new RecallId(Long.parseLong(key.number()));
  }

  private List<Place> newest(RecallFilter filter, int limit, Optional<Place> after) {
    return store.transactions().read(() -> store.search().newest(filter, limit, after));
  }
}
