package dev.portolan.recalls.application;

import static dev.portolan.recalls.application.port.RecallStore.NEW_YEAR;
import static dev.portolan.recalls.application.port.RecallStore.product;
import static dev.portolan.recalls.application.port.RecallStore.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.application.BrowseRecalls.Query;
import dev.portolan.recalls.application.port.InMemoryRecalls;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowseRecallsTest {

  private static final Actor ANYBODY = new Actor.Anonymous("r");

  private final RecallStore store = InMemoryRecalls.store();
  private final BrowseRecalls browse =
      new BrowseRecalls(store.recalls(), store.search(), store.transactions());

  @Test
  void pages_by_cursor_are_the_whole_list_once() {
    for (int i = 0; i < 9; i++) {
      String name = i % 2 == 0 ? "Lamp" : "Table Lamp with Shade";
      store.add(recall("" + i, NEW_YEAR.plusDays(i % 4), product("Orvo", name, "", "")));
    }
    for (var text : List.of(Optional.of("lamp"), Optional.<String>empty())) {
      var whole = search(text, Optional.empty(), 100);
      assertThat(whole.items()).hasSize(9);
      assertThat(whole.next()).isEmpty();
      var pieces = new ArrayList<RecallPage.Found>();
      var page = search(text, Optional.empty(), 2);
      pieces.addAll(page.items());
      while (page.next().isPresent()) {
        page = search(text, page.next(), 2);
        pieces.addAll(page.items());
      }
      assertThat(pieces).isEqualTo(whole.items());
    }
  }

  @Test
  void one_that_is_not_there_is_not_found() {
    var id = store.add(recall("1", "Orvo", "Lamp")).getFirst();
    assertThat(browse.one(ANYBODY, id).id()).isEqualTo(id);
    assertThatThrownBy(() -> browse.one(ANYBODY, new RecallId(99))).isInstanceOf(NotFound.class);
  }

  @Test
  void a_query_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> search(Optional.of("?!"), Optional.empty(), 1))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> search(Optional.of("x"), Optional.empty(), 0))
        .isInstanceOf(Invalid.class);
    var from = Optional.of(NEW_YEAR);
    var to = Optional.of(NEW_YEAR.minusDays(1));
    assertThatThrownBy(
            () -> new Query(Optional.empty(), Optional.empty(), from, to, Optional.empty(), 1))
        .isInstanceOf(Invalid.class);
  }

  private RecallPage search(Optional<String> text, Optional<Place> after, int limit) {
    return browse.search(
        ANYBODY,
        new Query(text, Optional.empty(), Optional.empty(), Optional.empty(), after, limit));
  }
}
