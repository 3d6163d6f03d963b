package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.shared.application.port.Authentication;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import java.time.InstantSource;
import java.util.Optional;

/** Tells whose token it is. Every authenticated request asks, so it is one statement. */
public final class AuthenticateToken implements Authentication {

  private final SessionRepository sessions;
  private final TokenGenerator tokens;
  private final Transactions transactions;
  private final InstantSource clock;

  public AuthenticateToken(
      SessionRepository sessions,
      TokenGenerator tokens,
      Transactions transactions,
      InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<Actor.SignedIn> authenticate(String token, String requestId) {
    var hash = tokens.hash(token);
    return transactions
        .read(() -> sessions.find(hash, clock.instant()))
        .map(holder -> new Actor.SignedIn(holder.user(), holder.permissions(), requestId));
  }
}
