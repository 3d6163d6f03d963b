package dev.portolan.vocabulary.web;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.web.Actors;
import dev.portolan.shared.web.Cookies;
import dev.portolan.vocabulary.application.AdoptLearner;
import dev.portolan.vocabulary.application.Learning;
import dev.portolan.vocabulary.domain.LearnerToken;
import io.javalin.http.Context;
import java.util.Optional;

/** Tells who learns: whoever is signed in, and everybody else by a cookie. */
record Learners(AdoptLearner adopt, Actors actors) {

  private static final String COOKIE = "portolan_learner";
  private static final String PATH = "/api/vocabulary";

  /**
   * Somebody who learns.
   *
   * @param token what their browser kept; nothing of somebody who is signed in
   */
  record Learner(Actor actor, Optional<String> token) {}

  /** Whoever has just signed in takes along what their browser kept from before. */
  Learner of(Context http) {
    var actor = actors.of(http);
    var token = Cookies.get(http, COOKIE).filter(text -> !text.isEmpty());
    if (actor.userId().isEmpty() || token.isEmpty()) {
      return new Learner(actor, token);
    }
    var _ = adopt.handle(actor, new AdoptLearner.Command(token.get()));
    Cookies.drop(http, COOKIE, PATH);
    return new Learner(actor, Optional.empty());
  }

  /** Lets the browser keep the learner's token, for another year. */
  void remember(Context http, Learner learner, Optional<LearnerToken> issued) {
    issued
        .map(LearnerToken::value)
        .or(learner::token)
        .ifPresent(token -> Cookies.put(http, COOKIE, token, PATH, Learning.MEMORY));
  }
}
