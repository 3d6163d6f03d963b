package dev.portolan.vocabulary.application;

import static dev.portolan.vocabulary.application.VocabularyWorld.HEADER;
import static dev.portolan.vocabulary.application.VocabularyWorld.verb;
import static dev.portolan.vocabulary.application.port.VocabularyStore.COOKING;
import static dev.portolan.vocabulary.application.port.VocabularyStore.CUT;
import static dev.portolan.vocabulary.application.port.VocabularyStore.FRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.ImportVocabulary.Count;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ManagingTest {

  private static final TemplateInput SENTENCE =
      new TemplateInput("cooking", "verb", "Quiero {verb.infinitive}.", "I want to {verb.bare}.");

  private final VocabularyWorld world = new VocabularyWorld();

  @Test
  void a_moderator_adds_edits_and_deletes_words() {
    var word = world.addWord.handle(world.moderator, new AddWord.Command(verb("cortar", "cut")));
    assertThat(word.term()).isEqualTo(CUT);
    var edit = new EditWord.Command(word.id(), verb("freír", "fry"));
    assertThat(world.editWord.handle(world.moderator, edit))
        .isEqualTo(new Word(word.id(), COOKING, FRY));
    world.deleteWord.handle(world.moderator, new DeleteWord.Command(word.id()));
    assertThat(world.managed.words(world.moderator, Selection.ALL)).isEmpty();
    assertThatThrownBy(() -> world.editWord.handle(world.moderator, edit))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> world.deleteWord.handle(world.moderator, new DeleteWord.Command(word.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_moderator_adds_edits_and_deletes_templates() {
    var template = world.addTemplate.handle(world.moderator, new AddTemplate.Command(SENTENCE));
    var other =
        new TemplateInput("cooking", "verb", "Puedo {verb.infinitive}.", "I can {verb.bare}.");
    var edited =
        world.editTemplate.handle(world.moderator, new EditTemplate.Command(template.id(), other));
    assertThat(edited.wording().english()).isEqualTo("I can {verb.bare}.");
    assertThat(world.managed.templates(world.moderator, Selection.ALL)).containsExactly(edited);
    var delete = new DeleteTemplate.Command(template.id());
    world.deleteTemplate.handle(world.moderator, delete);
    assertThatThrownBy(() -> world.deleteTemplate.handle(world.moderator, delete))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_the_theme_has_already_is_refused() {
    world.store.word(COOKING, CUT);
    assertThatThrownBy(() ->
            world.addWord.handle(world.moderator, new AddWord.Command(verb("cortar", "slice"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void only_who_may_manage_does() {
    var word = new WordId(1);
    var template = new TemplateId(1);
    for (Actor actor : List.of(world.anna, world.nobody)) {
      List.<ThrowingCallable>of(
              () -> world.managed.words(actor, Selection.ALL),
              () -> world.managed.templates(actor, Selection.ALL),
              () -> world.addWord.handle(actor, new AddWord.Command(verb("x", "x"))),
              () -> world.editWord.handle(actor, new EditWord.Command(word, verb("x", "x"))),
              () -> world.deleteWord.handle(actor, new DeleteWord.Command(word)),
              () -> world.addTemplate.handle(actor, new AddTemplate.Command(SENTENCE)),
              () -> world.editTemplate.handle(actor, new EditTemplate.Command(template, SENTENCE)),
              () -> world.deleteTemplate.handle(actor, new DeleteTemplate.Command(template)),
              () -> world.importing.handle(actor, new ImportVocabulary.Command(HEADER)),
              () -> world.filling().handle(actor, new FillVocabulary.Command()))
          .forEach(work -> assertThatThrownBy(work).isInstanceOf(Forbidden.class));
    }
  }

  @Test
  void fields_that_say_nothing_of_a_type_are_left_out() {
    var input = new WordInput("cooking", "verb", "cortar", "corta", "feminine", "mass", "cut");
    assertThatThrownBy(() -> world.addWord.handle(world.moderator, new AddWord.Command(input)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.errors())
                    .containsOnlyKeys("feminine", "gender", "countability"));
  }

  @Test
  void a_sheet_adds_and_changes_and_twice_is_once() {
    var cut = world.store.word(COOKING, CUT);
    String sheet =
        HEADER
            + "word,cooking,verb,cortar,,,,slice\n"
            + "word,cooking,noun,agua,,feminine,mass,water\n"
            + "word,cooking,adjective,rojo,roja,,,red\n"
            + "template,cooking,verb,Quiero {verb.infinitive}.,,,,I {verb.bare}.\n";
    var first = world.importing.handle(world.moderator, new ImportVocabulary.Command(sheet));
    assertThat(first.words()).isEqualTo(new Count(2, 1));
    assertThat(first.templates()).isEqualTo(new Count(1, 0));
    assertThat(world.managed.words(world.moderator, Selection.ALL)).hasSize(3);
    assertThat(find(cut.id()).orElseThrow().term().english()).isEqualTo("slice");
    var second = world.importing.handle(world.moderator, new ImportVocabulary.Command(sheet));
    assertThat(second.words()).isEqualTo(new Count(0, 0));
    assertThat(second.templates()).isEqualTo(new Count(0, 0));
    String changed = sheet.replace("I {verb.bare}.", "We {verb.bare}.");
    assertThat(
            world
                .importing
                .handle(world.moderator, new ImportVocabulary.Command(changed))
                .templates())
        .isEqualTo(new Count(0, 1));
  }

  @Test
  void a_sheet_is_taken_whole_or_not_and_all_mistakes_are_named_by_line() {
    String sheet =
        HEADER
            + "word,cooking,verb,cortar,,,,cut\n"
            + "word,cooking,verb,corto,,,,to cut\n"
            + "sentence,cooking,verb,x,,,,x\n"
            + "word,cooking\n"
            + "word,Cooking,noun,agua,aguas,neuter,some,\n"
            + "word,cooking,verb,cortar,,,,slice\n"
            + "template,cooking,noun,{noun.definite} es rojo.,,feminine,,Red {noun.bare}\n"
            + "template,cooking,verb,Quiero {verb.infinitive}.,x,,,I {verb.bare}.\n";
    assertThatThrownBy(
            () -> world.importing.handle(world.moderator, new ImportVocabulary.Command(sheet)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> {
              assertThat(refusal.errors().keySet())
                  .containsExactly(
                      "line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9");
              assertThat(refusal.errors().get("line 3")).hasSize(2);
              assertThat(refusal.errors().get("line 4"))
                  .containsExactly("kind must be word or template");
              assertThat(refusal.errors().get("line 6"))
                  .contains(
                      "theme must be lower-case words joined by hyphens",
                      "gender must be masculine or feminine",
                      "countability must be countable or mass",
                      "english can't be blank",
                      "feminine must be left out of a noun");
              assertThat(refusal.errors().get("line 7"))
                  .containsExactly("spanish is the same as in line 2");
              assertThat(refusal.errors().get("line 8")).hasSize(2);
              assertThat(refusal.errors().get("line 9"))
                  .containsExactly("feminine must be left out of a template");
            });
    assertThat(world.managed.words(world.moderator, Selection.ALL)).isEmpty();
    assertThat(world.managed.templates(world.moderator, Selection.ALL)).isEmpty();
  }

  @Test
  void an_empty_vocabulary_is_filled_once() {
    var fill =
        world.filling(
            HEADER + "word,cooking,verb,cortar,,,,cut\n",
            HEADER + "template,cooking,verb,Quiero {verb.infinitive}.,,,,I {verb.bare}.\n");
    assertThat(fill.handle(world.operator, new FillVocabulary.Command())).isTrue();
    assertThat(fill.handle(world.operator, new FillVocabulary.Command())).isFalse();
    var words = world.managed.words(world.moderator, Selection.ALL);
    assertThat(words).hasSize(1);
    assertThat(world.managed.templates(world.moderator, Selection.ALL)).hasSize(1);
    world.deleteWord.handle(world.moderator, new DeleteWord.Command(words.getFirst().id()));
    assertThat(fill.handle(world.operator, new FillVocabulary.Command())).isFalse();
  }

  private Optional<Word> find(WordId id) {
    return world.store.transactions().read(() -> world.store.words().find(id));
  }
}
