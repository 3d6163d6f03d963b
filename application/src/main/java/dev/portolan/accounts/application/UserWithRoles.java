package dev.portolan.accounts.application;

import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import java.util.List;

/**
 * A user as an admin sees them.
 *
 * @param roles by name
 */
public record UserWithRoles(User user, List<Role> roles) {
  public UserWithRoles {
    roles = List.copyOf(roles);
  }
}
