package dev.portolan.shared.application.port;

import dev.portolan.shared.domain.Actor;
import java.util.Optional;

/** Tells who presents an access token. The accounts context fills it, every adapter asks it. */
public interface Authentication {

  /**
   * @param token what the client presented, as it came
   * @param requestId the request that it came with
   * @return who that is; empty when the token is malformed, unknown, expired, revoked or of a
   *     disabled account
   */
  Optional<Actor.SignedIn> authenticate(String token, String requestId);
}
