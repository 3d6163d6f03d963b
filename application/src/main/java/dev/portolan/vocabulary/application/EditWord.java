package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.VocabularyPolicy;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;

/** Replaces all of a word but its id; whoever learned it still knows it. */
public final class EditWord {

  /** What the word is to be, unchecked. */
  public record Command(WordId id, WordInput input) {}

  private final WordRepository words;
  private final Transactions transactions;

  public EditWord(WordRepository words, Transactions transactions) {
    this.words = words;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws dev.portolan.shared.domain.Invalid a field breaks its rule
   * @throws dev.portolan.shared.domain.NotFound there is no such word
   * @throws dev.portolan.shared.domain.Conflict the theme has another one like it
   */
  public Word handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    var word = command.input().checked().as(command.id());
    transactions.write(() -> words.update(word));
    return word;
  }
}
