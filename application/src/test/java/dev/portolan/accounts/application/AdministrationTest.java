package dev.portolan.accounts.application;

import static dev.portolan.accounts.application.AccountsWorld.ANONYMOUS;
import static dev.portolan.accounts.application.AccountsWorld.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  private final AccountsWorld world = new AccountsWorld();

  @Test
  void the_command_line_makes_the_first_admin_with_a_password_of_its_own_making() {
    var made =
        world
            .createUser()
            .handle(
                OPERATOR,
                new CreateUser.Command("root", "root@example.org", null, List.of("admin")));

    var password = made.password().orElseThrow().value();
    var root = world.signIn().handle(ANONYMOUS, new SignIn.Command("root@example.org", password));
    assertThat(world.actor(root).may(AccountsPolicy.ADMINISTER)).isTrue();
  }

  @Test
  void an_unknown_role_makes_no_account() {
    assertThatThrownBy(() ->
            world
                .createUser()
                .handle(
                    OPERATOR,
                    new CreateUser.Command("a", "a@a.org", "long-enough", List.of("tsar"))))
        .isInstanceOf(NotFound.class);
    assertThat(world.browseUsers().list(OPERATOR, PageRequest.first(1)).total()).isZero();
  }

  @Test
  void a_role_granted_is_felt_at_the_next_request_and_so_is_its_revocation() {
    var anna = admin("anna");
    var bert = world.registered("bert");

    world.grantRole().handle(world.actor(anna), new GrantRole.Command("BERT", "admin"));
    assertThat(world.actor(bert).may(AccountsPolicy.ADMINISTER)).isTrue();

    world.revokeRole().handle(world.actor(anna), new RevokeRole.Command("bert", "admin"));
    assertThat(world.actor(bert).may(AccountsPolicy.ADMINISTER)).isFalse();
    assertThat(world.done()).startsWith("role.revoked", "role.granted");
    assertThat(world.trail().getFirst().event().detail()).contains("admin");
  }

  @Test
  void what_changes_nothing_is_not_on_the_trail() {
    var anna = admin("anna");
    int before = world.trail().size();

    world.grantRole().handle(world.actor(anna), new GrantRole.Command("anna", "admin"));
    world.revokeRole().handle(world.actor(anna), new RevokeRole.Command("anna", "moderator"));
    world.enableUser().handle(world.actor(anna), new EnableUser.Command("anna"));

    assertThat(world.trail()).hasSize(before);
  }

  @Test
  void the_last_admin_stays() {
    var anna = admin("anna");
    var actor = world.actor(anna);

    assertThatThrownBy(
            () -> world.revokeRole().handle(actor, new RevokeRole.Command("anna", "admin")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> world.disableUser().handle(actor, new DisableUser.Command("anna")))
        .isInstanceOf(Conflict.class);
    assertThat(world.actor(anna).may(AccountsPolicy.ADMINISTER)).isTrue();
  }

  @Test
  void who_is_asked_before_what_exists_and_that_before_what_is_allowed() {
    var bert = world.registered("bert");
    var actor = world.actor(bert);
    var known = new DisableUser.Command("bert");
    var unknown = new DisableUser.Command("nobody");

    assertThatThrownBy(() -> world.disableUser().handle(ANONYMOUS, unknown))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> world.disableUser().handle(actor, unknown))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> world.disableUser().handle(actor, known))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> world.grantRole().handle(actor, new GrantRole.Command("bert", "admin")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> world.revokeRole().handle(actor, new RevokeRole.Command("bert", "member")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> world.browseUsers().list(actor, PageRequest.first(1)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> world.browseAudit().list(actor, PageRequest.first(1)))
        .isInstanceOf(Forbidden.class);
    assertThat(world.isSignedIn(bert)).isTrue();
  }

  @Test
  void a_forgotten_password_is_replaced_and_all_sessions_end() {
    var bert = world.registered("bert");

    var made =
        world
            .resetPassword()
            .handle(OPERATOR, new ResetPassword.Command("BERT", null))
            .orElseThrow();

    assertThat(world.isSignedIn(bert)).isFalse();
    assertThat(world.done()).startsWith("account.password-reset");
    assertThatThrownBy(() -> signIn("secret-bert")).isInstanceOf(Unauthenticated.class);
    assertThat(world.isSignedIn(signIn(made.value()))).isTrue();
  }

  @Test
  void a_password_that_is_given_is_set_and_not_told_again() {
    world.registered("bert");

    assertThat(
            world
                .resetPassword()
                .handle(OPERATOR, new ResetPassword.Command("bert", "a-quieter-place")))
        .isEmpty();
    assertThat(world.isSignedIn(signIn("a-quieter-place"))).isTrue();
  }

  @Test
  void a_password_is_reset_by_those_who_may_for_those_who_are_there() {
    var bert = world.registered("bert");
    var own = new ResetPassword.Command("bert", null);
    int hashed = world.hasher().hashed();

    assertThatThrownBy(() -> world.resetPassword().handle(ANONYMOUS, own))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> world.resetPassword().handle(world.actor(bert), own))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> world.resetPassword().handle(OPERATOR, new ResetPassword.Command("nobody", null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.resetPassword().handle(OPERATOR, new ResetPassword.Command("bert", "password")))
        .isInstanceOf(Invalid.class);
    assertThat(world.hasher().hashed()).isEqualTo(hashed);
    assertThat(world.isSignedIn(bert)).isTrue();
  }

  private SignedInUser signIn(String password) {
    return world.signIn().handle(ANONYMOUS, new SignIn.Command("bert@example.org", password));
  }

  @Test
  void one_follows_and_follows_no_longer() {
    var anna = world.actor(world.registered("anna"));
    world.registered("bert");

    assertThat(world.followUser().handle(anna, new FollowUser.Command("BERT")).following())
        .isTrue();
    assertThat(world.browseProfiles().profile(anna, "bert").following()).isTrue();
    assertThat(world.browseProfiles().profile(ANONYMOUS, "bert").following()).isFalse();
    assertThat(world.unfollowUser().handle(anna, new UnfollowUser.Command("bert")).following())
        .isFalse();
    assertThatThrownBy(() -> world.followUser().handle(anna, new FollowUser.Command("..")))
        .isInstanceOf(NotFound.class)
        .hasMessage("profile not found");
  }

  private SignedInUser admin(String name) {
    var user = world.registered(name);
    world.grantRole().handle(OPERATOR, new GrantRole.Command(name, "admin"));
    return user;
  }
}
