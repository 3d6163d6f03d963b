package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Session;
import dev.portolan.accounts.domain.TokenHash;
import dev.portolan.shared.domain.Permission;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who is signed in. */
public interface SessionRepository {

  /** Whose a token is, and what their roles allow. */
  record Holder(UserId user, Set<Permission> permissions) {
    public Holder {
      permissions = Set.copyOf(permissions);
    }
  }

  void add(Session session);

  /**
   * Whose token it is. Every authenticated request asks this, so it is one cheap statement.
   *
   * @return empty when it is unknown, has expired by then, or is of a disabled account
   */
  Optional<Holder> find(TokenHash token, Instant now);

  /**
   * Ends one session.
   *
   * @return whether there was one
   */
  boolean end(TokenHash token);

  /** Ends all sessions of a user. */
  void endAll(UserId user);

  /** Ends all sessions of a user but one. */
  void endOthers(UserId user, TokenHash keep);

  /** Forgets the user's sessions that have expired by then. */
  void forgetExpired(UserId user, Instant now);
}
