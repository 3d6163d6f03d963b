package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.VocabularyPolicy;
import dev.portolan.vocabulary.domain.WordId;

/** Deletes a word, and with it what learners did with it. */
public final class DeleteWord {

  /** Which word. */
  public record Command(WordId id) {}

  private final WordRepository words;
  private final Transactions transactions;

  public DeleteWord(WordRepository words, Transactions transactions) {
    this.words = words;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws NotFound there is no such word
   */
  public void handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    transactions.write(() -> {
      if (!words.delete(command.id())) {
        throw new NotFound("word");
      }
    });
  }
}
