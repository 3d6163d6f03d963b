package dev.portolan.accounts.application.port;

import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;

/** Who follows whom. */
public interface FollowRepository {

  /** Begins to follow; doing so twice is no error. */
  void add(UserId follower, UserId followee, Instant now);

  /** Follows no longer; whoever did not follow is left as they are. */
  void remove(UserId follower, UserId followee);

  /** Whom the user follows, by id. */
  List<UserId> followedBy(UserId follower);
}
