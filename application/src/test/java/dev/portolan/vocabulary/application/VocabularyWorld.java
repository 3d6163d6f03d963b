package dev.portolan.vocabulary.application;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.application.port.CommaSheetReader;
import dev.portolan.vocabulary.application.port.CountingLearnerTokens;
import dev.portolan.vocabulary.application.port.InMemoryVocabulary;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.VocabularyStore;
import dev.portolan.vocabulary.domain.VocabularyPermissions;
import dev.portolan.vocabulary.domain.Word;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All use cases of the vocabulary over fakes, and the people who use them. */
final class VocabularyWorld {

  static final String HEADER = "kind,theme,type,spanish,feminine,gender,countability,english\n";

  final Actor anna = new Actor.SignedIn(new UserId(1), Set.of(), "anna's request");
  final Actor moderator =
      new Actor.SignedIn(new UserId(3), Set.of(VocabularyPermissions.MANAGE), "mona's request");
  final Actor nobody = new Actor.Anonymous("a request");
  final Actor operator = new Actor.Operator("a start");

  final VocabularyStore store = InMemoryVocabulary.store();
  Instant now = VocabularyStore.NOON;
  private final InstantSource clock = () -> now;
  private final Learning learning =
      new Learning(store.learners(), store.practices(), new CountingLearnerTokens(), clock);

  final BrowseVocabulary browse =
      new BrowseVocabulary(store.words(), store.templates(), learning, store.transactions());
  final BrowseManaged managed =
      new BrowseManaged(store.words(), store.templates(), store.transactions());
  final PracticeSentences practise =
      new PracticeSentences(
          store.words(), store.templates(), learning, _ -> 0, store.transactions());
  final LearnWord learn = new LearnWord(learning, store.transactions());
  final ForgetWord forget = new ForgetWord(store.words(), learning, store.transactions());
  final AdoptLearner adopt = new AdoptLearner(learning, store.transactions());
  final AddWord addWord = new AddWord(store.words(), store.transactions());
  final EditWord editWord = new EditWord(store.words(), store.transactions());
  final DeleteWord deleteWord = new DeleteWord(store.words(), store.transactions());
  final AddTemplate addTemplate = new AddTemplate(store.templates(), store.transactions());
  final EditTemplate editTemplate = new EditTemplate(store.templates(), store.transactions());
  final DeleteTemplate deleteTemplate = new DeleteTemplate(store.templates(), store.transactions());
  final ImportVocabulary importing =
      new ImportVocabulary(
          new CommaSheetReader(), store.words(), store.templates(), store.transactions());

  FillVocabulary filling(String... sheets) {
    return new FillVocabulary(
        () -> List.of(sheets),
        new CommaSheetReader(),
        store.words(),
        store.templates(),
        store.transactions());
  }

  static PracticeSentences.Command cooking(@Nullable Long count, @Nullable String token) {
    return new PracticeSentences.Command("cooking", "verb", count, Optional.ofNullable(token));
  }

  Optional<String> learn(Actor actor, Word word, @Nullable String token) {
    return learn
        .handle(actor, new LearnWord.Command(word.id(), Optional.ofNullable(token)))
        .map(issued -> issued.value());
  }

  /** The words that somebody knows. */
  List<Word> known(Actor actor, @Nullable String token) {
    return browse
        .words(actor, Selection.ALL, Optional.of(true), Optional.ofNullable(token))
        .stream()
        .map(BrowseVocabulary.LearnerWord::word)
        .toList();
  }

  static WordInput verb(String spanish, String english) {
    return new WordInput("cooking", "verb", spanish, null, null, null, english);
  }
}
