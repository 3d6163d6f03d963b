package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link RoleRepository} promises. */
public abstract class RoleRepositoryContract extends AccountsContract {

  @Test
  void the_three_roles_are_there_and_no_other() {
    assertThat(List.of(Role.ADMIN, Role.MODERATOR, Role.MEMBER))
        .allMatch(role -> read(() -> ports().roles().exists(role)));
    assertThat(read(() -> ports().roles().exists(new Role("captain")))).isFalse();
  }

  @Test
  void a_role_is_granted_once_and_revoked_once() {
    var anna = added("anna").id();

    assertThat(granted(anna, Role.MODERATOR)).isTrue();
    assertThat(granted(anna, Role.MODERATOR)).isFalse();
    assertThat(revoked(anna, Role.MODERATOR)).isTrue();
    assertThat(revoked(anna, Role.MODERATOR)).isFalse();
  }

  @Test
  void the_roles_of_many_users_come_at_once_by_name() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    var none = added("none").id();
    granted(anna, Role.MODERATOR);
    granted(anna, Role.ADMIN);
    granted(bert, Role.MEMBER);

    assertThat(read(() -> ports().roles().of(List.of(anna, bert, none))))
        .isEqualTo(Map.of(anna, List.of(Role.ADMIN, Role.MODERATOR), bert, List.of(Role.MEMBER)));
    assertThat(read(() -> ports().roles().of(List.of()))).isEmpty();
  }

  @Test
  void only_users_who_can_sign_in_count() {
    var anna = added("anna");
    User bert = added("bert");
    granted(anna.id(), Role.ADMIN);
    granted(bert.id(), Role.ADMIN);
    granted(bert.id(), Role.MEMBER);
    change(() -> ports().users().update(anna.disabled(NOW)));

    assertThat(read(() -> ports().roles().countActive(Role.ADMIN))).isEqualTo(1);
    assertThat(read(() -> ports().roles().countActive(Role.MODERATOR))).isZero();
  }

  private boolean granted(UserId user, Role role) {
    return write(() -> ports().roles().grant(user, role));
  }

  private boolean revoked(UserId user, Role role) {
    return write(() -> ports().roles().revoke(user, role));
  }
}
