package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.Tally;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What there is to learn, and how far a learner has come. Everybody may ask. */
public final class BrowseVocabulary {

  /**
   * A theme and type, in numbers.
   *
   * @param words how many words there are
   * @param templates how many templates to put them in
   */
  public record Corner(Theme theme, WordType type, long words, long templates) {}

  /** A word as a learner sees it. */
  public record LearnerWord(Word word, boolean learned) {}

  /**
   * How far a learner has come with the words of a theme and type.
   *
   * @param known how many the learner said to know
   * @param practised how many came up in sentences
   * @param total how many there are
   */
  public record Progress(Theme theme, WordType type, long known, long practised, long total) {}

  private final WordRepository words;
  private final TemplateRepository templates;
  private final Learning learning;
  private final Transactions transactions;

  public BrowseVocabulary(
      WordRepository words,
      TemplateRepository templates,
      Learning learning,
      Transactions transactions) {
    this.words = words;
    this.templates = templates;
    this.learning = learning;
    this.transactions = transactions;
  }

  /** Every theme and type that has a word or a template, by theme and then by type. */
  public List<Corner> corners() {
    return transactions.read(() -> {
      var ofWords = words.tallies();
      var ofTemplates = templates.tallies();
      return Stream.concat(ofWords.stream(), ofTemplates.stream())
          .map(tally -> new Corner(tally.theme(), tally.type(), 0, 0))
          .distinct()
          .sorted(
              Comparator.comparing((Corner it) -> it.theme().value()).thenComparing(Corner::type))
          .map(it ->
              new Corner(
                  it.theme(),
                  it.type(),
                  count(ofWords, it.theme(), it.type()),
                  count(ofTemplates, it.theme(), it.type())))
          .toList();
    });
  }

  /**
   * Words by id.
   *
   * @param learned only those that the learner knows, or only the others
   * @param token what the learner's browser kept
   */
  public List<LearnerWord> words(
      Actor actor, Selection selection, Optional<Boolean> learned, Optional<String> token) {
    return transactions.read(() -> {
      var known =
          learning.find(actor, token).map(learning.practices()::learned).orElse(Set.<WordId>of());
      return words.list(selection).stream()
          .map(word -> new LearnerWord(word, known.contains(word.id())))
          .filter(word -> learned.isEmpty() || learned.get() == word.learned())
          .toList();
    });
  }

  /**
   * Every theme and type that has a word, by theme and then by type.
   *
   * @param token what the learner's browser kept
   */
  public List<Progress> progress(Actor actor, Optional<String> token) {
    return transactions.read(() -> {
      var learner = learning.find(actor, token);
      var known = learner.map(learning.practices()::known).orElse(List.of());
      var practised = learner.map(learning.practices()::practised).orElse(List.of());
      return corners().stream()
          .filter(corner -> corner.words() > 0)
          .map(corner ->
              new Progress(
                  corner.theme(),
                  corner.type(),
                  count(known, corner.theme(), corner.type()),
                  count(practised, corner.theme(), corner.type()),
                  corner.words()))
          .toList();
    });
  }

  private static long count(List<Tally> tallies, Theme theme, WordType type) {
    return tallies.stream()
        .filter(tally -> tally.theme().equals(theme) && tally.type() == type)
        .mapToLong(Tally::count)
        .sum();
  }
}
