package dev.portolan.blog.application.port;

import dev.portolan.shared.domain.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of the blog. Another context knows them; calls inside a transaction take part in it.
 */
public interface Authors {

  /** Who has this name, whatever its case. */
  Optional<UserId> find(String username);

  /**
   * Many people in one call, so that a list costs one query more and not one for each entry.
   *
   * @param viewer the one who looks; nobody is followed when empty
   * @return all of them that exist
   */
  Map<UserId, Author> all(Set<UserId> ids, Optional<UserId> viewer);

  /** Whom the user follows. */
  Set<UserId> followedBy(UserId user);
}
