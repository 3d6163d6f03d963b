package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.domain.LearnerToken;
import dev.portolan.vocabulary.domain.WordId;
import java.util.Optional;

/** Remembers that a learner knows a word. Doing it twice changes nothing. */
public final class LearnWord {

  /**
   * @param token what the learner's browser kept
   */
  public record Command(WordId word, Optional<String> token) {}

  private final Learning learning;
  private final Transactions transactions;

  public LearnWord(Learning learning, Transactions transactions) {
    this.learning = learning;
    this.transactions = transactions;
  }

  /**
   * @return a token for a learner who had none: to be kept by their browser
   * @throws dev.portolan.shared.domain.NotFound there is no such word
   */
  public Optional<LearnerToken> handle(Actor actor, Command command) {
    return transactions.write(() -> {
      var held = learning.hold(actor, command.token());
      learning.practices().learn(held.learner(), command.word(), learning.clock().instant());
      return held.issued();
    });
  }
}
