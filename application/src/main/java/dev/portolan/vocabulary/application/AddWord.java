package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.VocabularyPolicy;
import dev.portolan.vocabulary.domain.Word;

/** Adds a word. */
public final class AddWord {

  /** The word, unchecked. */
  public record Command(WordInput input) {}

  private final WordRepository words;
  private final Transactions transactions;

  public AddWord(WordRepository words, Transactions transactions) {
    this.words = words;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws dev.portolan.shared.domain.Invalid a field breaks its rule
   * @throws dev.portolan.shared.domain.Conflict the theme has it already
   */
  public Word handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    var word = command.input().checked();
    return transactions.write(() -> words.add(word));
  }
}
