package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.AuditLog;
import dev.portolan.accounts.application.port.SessionRepository;
import dev.portolan.accounts.application.port.TokenGenerator;
import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Unauthenticated;
import java.time.InstantSource;

/** Ends the session of a token. The user's other sessions go on. */
public final class SignOut {

  /**
   * @param token the one that the request presented
   */
  public record Command(AccessToken token) {}

  private final UserRepository users;
  private final SessionRepository sessions;
  private final TokenGenerator tokens;
  private final AuditTrail audit;
  private final Transactions transactions;

  public SignOut(
      UserRepository users,
      SessionRepository sessions,
      TokenGenerator tokens,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.tokens = tokens;
    this.audit = new AuditTrail(audit, clock);
    this.transactions = transactions;
  }

  /**
   * @throws Unauthenticated nobody is signed in
   */
  public void handle(Actor actor, Command command) {
    var id = actor.requireUser();
    transactions.write(() -> {
      if (sessions.end(tokens.hash(command.token().value()))) {
        users
            .find(id)
            .ifPresent(user -> audit.record(actor, AuditKind.SIGNED_OUT, user.username().value()));
      }
    });
  }
}
