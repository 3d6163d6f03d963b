package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.util.Optional;

/**
 * Adds to a user what they learned before they signed in: once, and whole. The token is worth
 * nothing afterwards.
 */
public final class AdoptLearner {

  /**
   * @param token what the user's browser kept from before
   */
  public record Command(String token) {}

  private final Learning learning;
  private final Transactions transactions;

  public AdoptLearner(Learning learning, Transactions transactions) {
    this.learning = learning;
    this.transactions = transactions;
  }

  /**
   * @return whether there was something to add
   * @throws dev.portolan.shared.domain.Unauthenticated nobody is signed in
   */
  public boolean handle(Actor actor, Command command) {
    actor.requireUser();
    var hash = learning.tokens().hash(command.token());
    boolean known = transactions.read(() -> learning.learners().find(hash).isPresent());
    if (known) {
      transactions.write(() -> {
        var _ = learning.holdKnown(actor, Optional.of(command.token()));
      });
    }
    return known;
  }
}
