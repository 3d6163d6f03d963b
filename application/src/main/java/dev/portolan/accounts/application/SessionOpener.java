package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.Session;
import dev.portolan.shared.domain.UserId;
import java.time.Duration;
import java.time.InstantSource;

/** Signs a user in, inside the transaction of the use case that knows that they may. */
final class SessionOpener {

  private final SessionRepository sessions;
  private final TokenGenerator tokens;
  private final InstantSource clock;
  private final Duration lifetime;

  SessionOpener(
      SessionRepository sessions, TokenGenerator tokens, InstantSource clock, Duration lifetime) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** The token is given back here and never again. */
  AccessToken open(UserId user) {
    var now = clock.instant();
    var token = tokens.token();
    sessions.forgetExpired(user, now);
    sessions.add(new Session(tokens.hash(token.value()), user, now, now.plus(lifetime)));
    return token;
  }
}
