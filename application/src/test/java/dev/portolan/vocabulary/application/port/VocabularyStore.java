package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.UserId;
import dev.portolan.vocabulary.domain.Adjective;
import dev.portolan.vocabulary.domain.Countability;
import dev.portolan.vocabulary.domain.Gender;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Noun;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.Term;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.Verb;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordType;
import dev.portolan.vocabulary.domain.Wording;
import java.time.Instant;
import java.util.List;

/**
 * All of the vocabulary's stored ports on one database, real or not.
 *
 * @param anna somebody with an account
 * @param bert somebody else
 */
public record VocabularyStore(
    Transactions transactions,
    WordRepository words,
    TemplateRepository templates,
    LearnerRepository learners,
    PracticeRepository practices,
    UserId anna,
    UserId bert) {

  public static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");
  public static final Theme COOKING = new Theme("cooking");
  public static final Theme WORK = new Theme("work");

  public static final Verb CUT = new Verb("cortar", "cut");
  public static final Verb FRY = new Verb("freír", "fry");
  public static final Noun TABLE =
      new Noun("mesa", Gender.FEMININE, Countability.COUNTABLE, "table");
  public static final Noun WATER = new Noun("agua", Gender.FEMININE, Countability.MASS, "water");
  public static final Adjective RED = new Adjective("rojo", "roja", "red");

  public static NewTemplate sentence(Theme theme, String spanish) {
    var wording = Wording.of(WordType.VERB, spanish + " {verb.infinitive}.", "I {verb.bare}.");
    return new NewTemplate(theme, wording);
  }

  public Word word(Theme theme, Term term) {
    return transactions.write(() -> words.add(new NewWord(theme, term)));
  }

  public Template template(Theme theme, String spanish) {
    return transactions.write(() -> templates.add(sentence(theme, spanish)));
  }

  public LearnerId learner(String token) {
    return transactions.write(() -> learners.add(hash(token), NOON));
  }

  public LearnerId learner(UserId user) {
    return transactions.write(() -> learners.hold(user, NOON));
  }

  public void learn(LearnerId learner, Word word) {
    transactions.write(() -> practices.learn(learner, word.id(), NOON));
  }

  public void practise(LearnerId learner, Word... practised) {
    var ids = List.of(practised).stream().map(Word::id).toList();
    transactions.write(() -> practices.practise(learner, ids));
  }

  public static LearnerHash hash(String token) {
    return new LearnerHash("0".repeat(LearnerHash.LENGTH - token.length()) + token);
  }
}
