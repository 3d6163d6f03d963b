package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.port.Chance;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.LearnerToken;
import dev.portolan.vocabulary.domain.Lesson;
import dev.portolan.vocabulary.domain.Sentence;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.domain.WordType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a learner sentences with different words, and remembers which came up. */
public final class PracticeSentences {

  public static final int DEFAULT_COUNT = 5;
  public static final int MAX_COUNT = 20;

  /**
   * @param count how many sentences, 1 to {@value #MAX_COUNT}; {@value #DEFAULT_COUNT} if null
   * @param token what the learner's browser kept
   */
  public record Command(
      @Nullable String theme,
      @Nullable String type,
      @Nullable Long count,
      Optional<String> token) {}

  /**
   * A lesson.
   *
   * @param learned the words that the learner knows already
   * @param issued a token for a learner who had none: to be kept by their browser
   */
  public record Result(
      List<Sentence> sentences, Set<WordId> learned, Optional<LearnerToken> issued) {
    public Result {
      sentences = List.copyOf(sentences);
      learned = Set.copyOf(learned);
    }
  }

  private final WordRepository words;
  private final TemplateRepository templates;
  private final Learning learning;
  private final Chance chance;
  private final Transactions transactions;

  public PracticeSentences(
      WordRepository words,
      TemplateRepository templates,
      Learning learning,
      Chance chance,
      Transactions transactions) {
    this.words = words;
    this.templates = templates;
    this.learning = learning;
    this.chance = chance;
    this.transactions = transactions;
  }

  /** A wish that can be read. */
  private record Wish(Selection selection, int count) {}

  /**
   * @return as many sentences as were wanted, or fewer when there are fewer words
   * @throws Invalid a field breaks its rule
   * @throws NotFound the theme has no words of this type, or no templates for them
   */
  public Result handle(Actor actor, Command command) {
    var wish = checked(command);
    return transactions.write(() -> {
      var ofWords = words.list(wish.selection());
      var ofTemplates = templates.list(wish.selection());
      if (ofWords.isEmpty() || ofTemplates.isEmpty()) {
        throw new NotFound("theme");
      }
      var held = learning.hold(actor, command.token());
      var learned = learning.practices().learned(held.learner());
      var sentences = Lesson.draw(ofWords, ofTemplates, learned, wish.count(), chance::below);
      var ids = sentences.stream().map(sentence -> sentence.word().id()).toList();
      learning.practices().practise(held.learner(), ids);
      return new Result(sentences, learned, held.issued());
    });
  }

  private static Wish checked(Command command) {
    return Invalid.collect(check -> {
      var theme = check.field(() -> Theme.of(command.theme()));
      var type = check.field(() -> WordType.of(command.type()));
      var count = check.field(() -> count(command.count()));
      return () ->
          new Wish(
              new Selection(Optional.of(theme.get().value()), Optional.of(type.get())),
              count.get());
    });
  }

  private static int count(@Nullable Long count) {
    if (count == null) {
      return DEFAULT_COUNT;
    }
    if (count < 1 || count > MAX_COUNT) {
      throw Invalid.field("count", "must be between 1 and " + MAX_COUNT);
    }
    return count.intValue();
  }
}
