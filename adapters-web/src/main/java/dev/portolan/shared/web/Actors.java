package dev.portolan.shared.web;

import dev.portolan.shared.application.port.Authentication;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Unauthenticated;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/** Tells on whose behalf a request comes, by {@code Authorization: Token …} or {@code Bearer …}. */
public final class Actors {

  private final Authentication authentication;

  public Actors(Authentication authentication) {
    this.authentication = authentication;
  }

  /**
   * For what everybody may read: a token that is no good is treated as none, so that a client whose
   * token ran out still sees the page.
   */
  public Actor of(Context http) {
    String requestId = RequestIds.of(http);
    return token(http)
        .flatMap(token -> authentication.authenticate(token, requestId))
        .<Actor>map(signedIn -> signedIn)
        .orElseGet(() -> new Actor.Anonymous(requestId));
  }

  /**
   * For what needs a user.
   *
   * @throws Unauthenticated no token came along, or one that is no good
   */
  public Actor.SignedIn signedIn(Context http) {
    if (http.req().getHeader("Authorization") == null) {
      throw Unauthenticated.tokenMissing();
    }
    return token(http)
        .flatMap(token -> authentication.authenticate(token, RequestIds.of(http)))
        .orElseThrow(Unauthenticated::tokenInvalid);
  }

  /** The token as it was presented; empty without one that has the right form. */
  public Optional<String> token(Context http) {
    String header = http.req().getHeader("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String scheme = header.substring(0, space).toLowerCase(Locale.ROOT);
    String token = header.substring(space + 1).strip();
    boolean known = scheme.equals("token") || scheme.equals("bearer");
    return known && !token.isEmpty() ? Optional.of(token) : Optional.empty();
  }
}
