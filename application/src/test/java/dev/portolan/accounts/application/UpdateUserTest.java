package dev.portolan.accounts.application;

import static dev.portolan.accounts.application.AccountsWorld.ANONYMOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.User;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateUserTest {

  private static final Change<String> KEEP = Change.keep();
  private static final Change<String> NULL = Change.to(null);
  private static final List<String> BLANK = List.of("can't be blank");

  private final AccountsWorld world = new AccountsWorld();
  private final SignedInUser anna = world.registered("anna");

  @Test
  void what_is_absent_stays() {
    update(KEEP, KEEP, KEEP, Change.to("sails"), Change.to("https://example.org/a.png"));

    var user = update(KEEP, KEEP, KEEP, KEEP, KEEP);

    assertThat(user.username()).isEqualTo(anna.user().username());
    assertThat(user.bio()).contains(new Bio("sails"));
    assertThat(user.image()).isPresent();
  }

  @Test
  void null_and_the_empty_text_clear_what_may_be_missing() {
    update(KEEP, KEEP, KEEP, Change.to("sails"), Change.to("https://example.org/a.png"));

    var user = update(KEEP, KEEP, KEEP, NULL, Change.to(""));

    assertThat(user.bio()).isEmpty();
    assertThat(user.image()).isEmpty();
  }

  @Test
  void null_is_no_name_no_address_and_no_password() {
    var refusal = catchThrowableOfType(Invalid.class, () -> update(NULL, NULL, NULL, KEEP, KEEP));

    assertThat(refusal.errors())
        .isEqualTo(Map.of("username", BLANK, "email", BLANK, "password", BLANK));
  }

  @Test
  void a_new_password_ends_all_other_sessions_and_opens_new_ones() {
    var other =
        world.signIn().handle(ANONYMOUS, new SignIn.Command("anna@example.org", "secret-anna"));

    update(KEEP, KEEP, Change.to("another-secret"), KEEP, KEEP);

    assertThat(world.isSignedIn(anna)).isTrue();
    assertThat(world.isSignedIn(other)).isFalse();
    assertThat(world.done().getFirst()).isEqualTo("account.password-changed");
    assertThatThrownBy(() ->
            world.signIn().handle(ANONYMOUS, new SignIn.Command("anna@example.org", "secret-anna")))
        .isInstanceOf(Unauthenticated.class);
    assertThat(
            world
                .signIn()
                .handle(ANONYMOUS, new SignIn.Command("anna@example.org", "another-secret"))
                .user()
                .id())
        .isEqualTo(anna.user().id());
  }

  @Test
  void who_is_signed_out_while_the_new_password_is_hashed_changes_nothing() {
    var signOut = new SignOut.Command(anna.token());
    world.hasher().whileHashing(() -> world.signOut().handle(world.actor(anna), signOut));

    assertThatThrownBy(() -> update(KEEP, KEEP, Change.to("another-secret"), KEEP, KEEP))
        .isInstanceOf(Unauthenticated.class);

    var old = new SignIn.Command("anna@example.org", "secret-anna");
    assertThat(world.signIn().handle(ANONYMOUS, old).user().id()).isEqualTo(anna.user().id());
  }

  @Test
  void a_name_that_somebody_has_is_refused() {
    world.registered("bert");

    assertThatThrownBy(() -> update(Change.to("BERT"), KEEP, KEEP, KEEP, KEEP))
        .isInstanceOf(Conflict.class)
        .hasMessage("username has already been taken");
  }

  @Test
  void nobody_is_refused_before_the_fields_are_looked_at() {
    var command = new UpdateUser.Command(NULL, KEEP, KEEP, KEEP, KEEP, anna.token());

    assertThatThrownBy(() -> world.updateUser().handle(ANONYMOUS, command))
        .isInstanceOf(Unauthenticated.class);
  }

  private User update(
      Change<String> username,
      Change<String> email,
      Change<String> password,
      Change<String> bio,
      Change<String> image) {
    return world
        .updateUser()
        .handle(
            world.actor(anna),
            new UpdateUser.Command(username, email, password, bio, image, anna.token()));
  }
}
