package dev.portolan.vocabulary.application;

import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.LearnerRepository;
import dev.portolan.vocabulary.application.port.LearnerTokens;
import dev.portolan.vocabulary.application.port.PracticeRepository;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.LearnerToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who learns, and what they did: what several use cases need together. Its steps run inside the
 * transaction of the one that asks.
 *
 * <p>A signed-in user has one learner, wherever they sign in. Everybody else is known by a token.
 */
public record Learning(
    LearnerRepository learners,
    PracticeRepository practices,
    LearnerTokens tokens,
    InstantSource clock) {

  /** How long a learner without an account is remembered after it was last seen. */
  public static final Duration MEMORY = Duration.ofDays(365);

  /**
   * The learner of a change, held until its transaction ends.
   *
   * @param issued the token of a learner that was just made
   */
  record Held(LearnerId learner, Optional<LearnerToken> issued) {}

  /** Who looks at what they learned; empty for whoever has not begun. */
  Optional<LearnerId> find(Actor actor, Optional<String> token) {
    return actor.userId().isPresent()
        ? actor.userId().flatMap(learners::find)
        : token.map(tokens::hash).flatMap(learners::find);
  }

  /** Who makes a change. Somebody new gets a learner, and a token if they are not signed in. */
  Held hold(Actor actor, Optional<String> token) {
    return holdKnown(actor, token)
        .map(learner -> new Held(learner, Optional.empty()))
        .orElseGet(this::begin);
  }

  /** The same, but nobody is made for somebody new without an account. */
  Optional<LearnerId> holdKnown(Actor actor, Optional<String> token) {
    var now = clock.instant();
    var hash = token.map(tokens::hash);
    if (actor.userId().isEmpty()) {
      return hash.flatMap(it -> learners.hold(it, now));
    }
    // The user first, then the token: who holds two of them holds them in this order.
    var user = learners.hold(actor.requireUser(), now);
    hash.ifPresent(it -> adopt(it, user));
    return Optional.of(user);
  }

  /** Of two at once only the first can hold it; the second finds nobody, and adds nothing. */
  private void adopt(LearnerHash token, LearnerId user) {
    learners
        .hold(token, clock.instant())
        .ifPresent(learner -> {
          practices.merge(learner, user);
          learners.delete(learner);
        });
  }

  private Held begin() {
    var now = clock.instant();
    var token = tokens.token();
    learners.forgetUnseen(now.minus(MEMORY));
    return new Held(learners.add(tokens.hash(token.value()), now), Optional.of(token));
  }
}
