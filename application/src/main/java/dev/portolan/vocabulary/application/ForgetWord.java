package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.WordId;
import java.util.Optional;

/** Takes back that a learner knows a word. Nothing happens when they did not. */
public final class ForgetWord {

  /**
   * @param token what the learner's browser kept
   */
  public record Command(WordId word, Optional<String> token) {}

  private final WordRepository words;
  private final Learning learning;
  private final Transactions transactions;

  public ForgetWord(WordRepository words, Learning learning, Transactions transactions) {
    this.words = words;
    this.learning = learning;
    this.transactions = transactions;
  }

  /**
   * @throws NotFound there is no such word
   */
  public void handle(Actor actor, Command command) {
    transactions.write(() -> {
      if (words.find(command.word()).isEmpty()) {
        throw new NotFound("word");
      }
      learning
          .holdKnown(actor, command.token())
          .ifPresent(learner -> learning.practices().forget(learner, command.word()));
    });
  }
}
