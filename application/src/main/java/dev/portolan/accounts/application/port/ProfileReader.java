package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Users as others see them, in one statement each however many they are. */
public interface ProfileReader {

  /**
   * @param viewer who looks; empty for somebody who is not signed in, and so follows nobody
   */
  Optional<Profile> find(Username username, Optional<UserId> viewer);

  /**
   * @param viewer who looks; empty for somebody who is not signed in, and so follows nobody
   * @return the profiles of those ids that are users
   */
  Map<UserId, Profile> findAll(Collection<UserId> users, Optional<UserId> viewer);
}
