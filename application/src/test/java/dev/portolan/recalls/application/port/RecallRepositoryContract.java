package dev.portolan.recalls.application.port;

import static dev.portolan.recalls.application.port.RecallStore.NEW_YEAR;
import static dev.portolan.recalls.application.port.RecallStore.product;
import static dev.portolan.recalls.application.port.RecallStore.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.domain.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for recalls promises. */
public abstract class RecallRepositoryContract {

  private RecallStore store;

  /** An empty one. */
  protected abstract RecallStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  @Test
  void a_recall_comes_back_as_it_was_stored() {
    var full =
        recall(
            "Ü-1",
            NEW_YEAR,
            product("Écluse", "Kettle 🚀", "BX-200, BX-300", "012345678905"),
            product("", "Lid", "", ""));
    var bare =
        new Recall(
            new RecallKey("TEST", "2"),
            NEW_YEAR,
            "Bare",
            "",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(product("", "Thing", "", "")));
    var ids = store.add(full, bare);
    assertThat(ids).containsExactly(new RecallId(1), new RecallId(2));
    assertThat(all(ids.get(1), ids.get(0), new RecallId(99)))
        .containsExactly(new StoredRecall(ids.get(1), bare), new StoredRecall(ids.get(0), full));
    assertThat(all()).isEmpty();
    assertThat(find(full.key(), new RecallKey("TEST", "none")))
        .containsOnly(Map.entry(full.key(), new StoredRecall(ids.get(0), full)));
  }

  @Test
  void the_same_number_of_another_agency_is_another_recall() {
    var ours = recall("1", "Baxa", "Kettle");
    var theirs =
        new Recall(
            new RecallKey("OTHER", "1"),
            ours.date(),
            ours.title(),
            ours.description(),
            ours.url(),
            ours.hazards(),
            ours.remedies(),
            ours.products());
    assertThat(store.add(ours, theirs)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> store.add(recall("1", "Baxa", "Toaster")))
        .isInstanceOf(Conflict.class);
    assertThat(find(ours.key()).values()).extracting(StoredRecall::recall).containsExactly(ours);
  }

  @Test
  void an_update_puts_all_of_it_in_place_of_the_old() {
    var old = recall("1", NEW_YEAR, product("Baxa", "Kettle", "BX-200", "012345678905"));
    var id = store.add(old).getFirst();
    var next = recall("1", NEW_YEAR.plusDays(1), product("Orvo", "Toaster", "T-1", "036000291452"));
    store.transactions().write(() -> store.recalls().update(List.of(new StoredRecall(id, next))));

    assertThat(all(id)).containsExactly(new StoredRecall(id, next));
    assertThat(store.find("kettle")).isEmpty();
    assertThat(store.find("toaster")).containsExactly(id);
    assertThat(withUpc("012345678905")).isEmpty();
    assertThat(withUpc("036000291452")).containsExactly(id);
    assertThat(withModel("BX-200")).isEmpty();
    assertThat(withModel("T1")).containsExactly(id);
  }

  @Test
  void it_knows_the_newest_recall_of_each_agency() {
    assertThat(newest()).isEmpty();
    var ids = store.add(on("1", NEW_YEAR), on("2", NEW_YEAR.plusDays(9)));
    assertThat(newest()).containsOnly(Map.entry("TEST", NEW_YEAR.plusDays(9)));
    store.add(on("3", NEW_YEAR.plusDays(3)));
    assertThat(newest()).containsOnly(Map.entry("TEST", NEW_YEAR.plusDays(9)));

    var corrected = new StoredRecall(ids.get(1), on("2", NEW_YEAR.plusDays(1)));
    store.transactions().write(() -> store.recalls().update(List.of(corrected)));
    assertThat(newest()).containsOnly(Map.entry("TEST", NEW_YEAR.plusDays(3)));
  }

  @Test
  void what_is_rolled_back_was_never_there() {
    assertThatThrownBy(() ->
            store
                .transactions()
                .write(() -> {
                  store.recalls().add(List.of(recall("1", "Baxa", "Kettle")));
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");
    assertThat(store.find("kettle")).isEmpty();
    assertThat(newest()).isEmpty();
  }

  private static Recall on(String number, LocalDate date) {
    return recall(number, date, product("Baxa", "Kettle", "", ""));
  }

  private List<StoredRecall> all(RecallId... ids) {
    return store.transactions().read(() -> store.recalls().all(List.of(ids)));
  }

  private Map<RecallKey, StoredRecall> find(RecallKey... keys) {
    return store.transactions().read(() -> store.recalls().find(List.of(keys)));
  }

  private Map<String, LocalDate> newest() {
    return store.transactions().read(() -> store.recalls().newest());
  }

  private Set<RecallId> withUpc(String upc) {
    return store.transactions().read(() -> store.search().withUpc(Upc.of(upc)));
  }

  private Set<RecallId> withModel(String model) {
    var number = ModelNumber.of(model).orElseThrow();
    return store.transactions().read(() -> store.search().withModel(number, Optional.empty()));
  }
}
