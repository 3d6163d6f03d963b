package dev.portolan.vocabulary.application.port;

import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.domain.WordType;
import dev.portolan.vocabulary.domain.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for templates promises. */
public abstract class TemplateRepositoryContract {

  private VocabularyStore store;

  /** An empty vocabulary. */
  protected abstract VocabularyStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  @Test
  void a_template_comes_back_as_it_went() {
    var wording =
        Wording.of(
            WordType.NOUN,
            "¿Está list{o|a} {noun.definite}, señor?",
            "Is {noun.definite} ready, sir?");
    var added = store.template(COOKING, "Quiero");
    var changed = new Template(added.id(), WORK, wording);
    update(changed);
    assertThat(find(added.id())).contains(changed);
  }

  @Test
  void a_theme_has_a_template_of_a_type_once() {
    store.template(COOKING, "Quiero");
    assertThatThrownBy(() -> store.template(COOKING, "Quiero"))
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys("template"));
    var other = store.template(WORK, "Quiero");
    var third = store.template(WORK, "Prefiero");
    assertThatThrownBy(() -> update(new Template(third.id(), WORK, other.wording())))
        .isInstanceOf(Conflict.class);
    assertThat(list(Selection.ALL)).hasSize(3);
  }

  @Test
  void many_are_added_without_those_that_are_there() {
    var old = store.template(COOKING, "Quiero");
    var more =
        List.of(
            VocabularyStore.sentence(COOKING, "Quiero"),
            VocabularyStore.sentence(COOKING, "Prefiero"));
    store.transactions().write(() -> store.templates().addMissing(more));
    assertThat(list(Selection.ALL)).hasSize(2).contains(old);
  }

  @Test
  void what_is_gone_is_not_changed() {
    var template = store.template(COOKING, "Quiero");
    assertThat(delete(template.id())).isTrue();
    assertThat(delete(template.id())).isFalse();
    assertThat(find(template.id())).isEmpty();
    assertThatThrownBy(() -> update(template)).isInstanceOf(NotFound.class);
  }

  @Test
  void templates_are_listed_by_id_chosen_and_counted_by_theme_and_type() {
    var first = store.template(COOKING, "Quiero");
    var second = store.template(WORK, "Quiero");
    var third = store.template(COOKING, "Ahora");
    assertThat(list(Selection.ALL)).containsExactly(first, second, third);
    assertThat(list(new Selection(Optional.of("cooking"), Optional.of(WordType.VERB))))
        .containsExactly(first, third);
    assertThat(list(new Selection(Optional.of("cooking"), Optional.of(WordType.NOUN)))).isEmpty();
    assertThat(store.transactions().read(() -> store.templates().tallies()))
        .containsExactlyInAnyOrder(
            new Tally(COOKING, WordType.VERB, 2), new Tally(WORK, WordType.VERB, 1));
  }

  private Optional<Template> find(TemplateId id) {
    return store.transactions().read(() -> store.templates().find(id));
  }

  private List<Template> list(Selection selection) {
    return store.transactions().read(() -> store.templates().list(selection));
  }

  private void update(Template template) {
    store.transactions().write(() -> store.templates().update(template));
  }

  private boolean delete(TemplateId id) {
    return store.transactions().write(() -> store.templates().delete(id));
  }
}
