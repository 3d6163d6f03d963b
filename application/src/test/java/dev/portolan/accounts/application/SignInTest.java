package dev.portolan.accounts.application;

import static dev.portolan.accounts.application.AccountsWorld.ANONYMOUS;
import static dev.portolan.accounts.application.AccountsWorld.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.Standing;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Problem;
import dev.portolan.shared.domain.Unauthenticated;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final Map<String, List<String>> CREDENTIALS =
      Map.of("credentials", List.of("invalid"));
  private static final List<String> BLANK = List.of("can't be blank");
  private static final List<String> TAKEN = List.of("has already been taken");

  private final AccountsWorld world = new AccountsWorld();

  @Test
  void who_registers_is_signed_in_and_a_member() {
    var anna = world.registered("anna");

    assertThat(world.actor(anna).requireUser()).isEqualTo(anna.user().id());
    assertThat(world.browseUsers().user(OPERATOR, "anna").roles())
        .extracting("name")
        .containsExactly("member");
    assertThat(world.trail().getFirst().event().actor())
        .isEqualTo(new AuditActor.Known(anna.user().id()));
  }

  @Test
  void every_wrong_field_is_told_at_once_and_blank_before_length() {
    var refusal = refusalOf(Invalid.class, () -> register("", " ", null));

    assertThat(refusal.errors())
        .isEqualTo(Map.of("username", BLANK, "email", BLANK, "password", BLANK));
  }

  @Test
  void a_common_password_is_refused() {
    var refusal = refusalOf(Invalid.class, () -> register("anna", "anna@a.org", "password"));

    assertThat(refusal.errors()).isEqualTo(Map.of("password", List.of("is too common")));
  }

  @Test
  void name_and_address_are_both_told_when_both_are_taken() {
    world.registered("anna");

    var refusal =
        refusalOf(Conflict.class, () -> register("ANNA", "Anna@Example.Org", "other-secret"));

    assertThat(refusal.errors()).isEqualTo(Map.of("username", TAKEN, "email", TAKEN));
  }

  @Test
  void the_password_opens_another_session() {
    var first = world.registered("anna");

    var second = signIn("ANNA@example.org", "secret-anna");

    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(world.isSignedIn(first)).isTrue();
    assertThat(world.isSignedIn(second)).isTrue();
  }

  @Test
  void a_token_expires() {
    var anna = world.registered("anna");

    world.wait(AccountsWorld.LIFETIME.minusMillis(1));
    assertThat(world.isSignedIn(anna)).isTrue();
    world.wait(java.time.Duration.ofMillis(1));
    assertThat(world.isSignedIn(anna)).isFalse();
  }

  @Test
  void unknown_wrong_and_disabled_get_the_same_answer_for_the_same_work() {
    world.registered("anna");
    world.registered("bert");
    world.disableUser().handle(OPERATOR, new DisableUser.Command("bert"));
    int before = world.hasher().checks();

    var unknown = refusalOf(Unauthenticated.class, () -> signIn("cleo@example.org", "x"));
    var wrong = refusalOf(Unauthenticated.class, () -> signIn("anna@example.org", "x"));
    var disabled =
        refusalOf(Unauthenticated.class, () -> signIn("bert@example.org", "secret-bert"));

    assertThat(List.of(unknown, wrong, disabled))
        .allSatisfy(refusal -> assertThat(refusal.errors()).isEqualTo(CREDENTIALS));
    assertThat(world.hasher().checks() - before).isEqualTo(3);
  }

  @Test
  void a_failure_is_on_the_trail_although_it_was_refused() {
    refusalOf(Unauthenticated.class, () -> signIn("cleo@example.org", "not-the-one"));

    var event = world.trail().getFirst().event();
    assertThat(event.kind().name()).isEqualTo("account.sign-in-failed");
    assertThat(event.subject()).isEqualTo("cleo@example.org");
    assertThat(event.actor()).isEqualTo(new AuditActor.Nobody());
    assertThat(event.requestId()).isEqualTo("r-anonymous");
    assertThat(event.toString()).doesNotContain("not-the-one");
  }

  @Test
  void signing_out_ends_this_session_only() {
    var first = world.registered("anna");
    var second = signIn("anna@example.org", "secret-anna");

    world.signOut().handle(world.actor(first), new SignOut.Command(first.token()));

    assertThat(world.isSignedIn(first)).isFalse();
    assertThat(world.isSignedIn(second)).isTrue();
    assertThat(world.done()).startsWith("account.signed-out", "account.signed-in");
  }

  @Test
  void a_disabled_account_loses_its_tokens_for_good() {
    var anna = world.registered("anna");

    world.disableUser().handle(OPERATOR, new DisableUser.Command("anna"));
    assertThat(world.isSignedIn(anna)).isFalse();
    world.enableUser().handle(OPERATOR, new EnableUser.Command("anna"));

    assertThat(world.isSignedIn(anna)).isFalse();
    assertThat(signIn("anna@example.org", "secret-anna").user().standing())
        .isEqualTo(new Standing.Active());
    assertThat(world.done()).contains("account.disabled", "account.enabled");
  }

  @Test
  void no_command_shows_a_password() {
    assertThat(new SignIn.Command("a", "hush").toString()).doesNotContain("hush");
    assertThat(new RegisterUser.Command("a", "b", "hush").toString()).doesNotContain("hush");
    assertThat(new CreateUser.Command("a", "b", "hush", List.of()).toString())
        .doesNotContain("hush");
  }

  private SignedInUser signIn(String email, String password) {
    return world.signIn().handle(ANONYMOUS, new SignIn.Command(email, password));
  }

  private void register(String username, String email, @Nullable String password) {
    world.registerUser().handle(ANONYMOUS, new RegisterUser.Command(username, email, password));
  }

  private static <P extends Problem> P refusalOf(Class<P> kind, Runnable work) {
    return catchThrowableOfType(kind, work::run);
  }
}
