package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.Optional;

/** Where users are kept. Names and addresses are compared by their keys: case does not count. */
public interface UserRepository {

  /**
   * @return the user with the id that it now has
   * @throws Conflict the username, the e-mail address, or both have already been taken
   */
  User add(NewUser user);

  /**
   * Replaces what is kept of a user.
   *
   * @param user one version further than what is kept
   * @throws Conflict the username or the e-mail address has already been taken, or the user was
   *     changed by someone else meanwhile
   */
  void update(User user);

  Optional<User> find(UserId id);

  Optional<User> find(Username username);

  Optional<User> find(Email email);

  /** All users, newest first. */
  Page<User> list(PageRequest page);
}
