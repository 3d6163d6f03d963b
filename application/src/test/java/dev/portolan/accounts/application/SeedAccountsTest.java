package dev.portolan.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.accounts.application.port.CountingTokenGenerator;
import dev.portolan.accounts.application.port.InMemoryAccounts;
import dev.portolan.accounts.application.port.PlainPasswordHasher;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedAccountsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Actor OPERATOR = new Actor.Operator("request");

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts store = new InMemoryAccounts(transactions);
  private final PlainPasswordHasher hasher = new PlainPasswordHasher();
  private final List<Progress> told = new ArrayList<>();
  private final SeedAccounts seedAccounts =
      new SeedAccounts(
          store.bulk(),
          hasher,
          new CountingTokenGenerator(),
          store.audit(),
          transactions,
          InstantSource.fixed(NOW));

  @Test
  void fifty_people_for_each_step_of_the_scale() {
    assertThat(seed(2).users()).hasSize(100).doesNotHaveDuplicates();
    assertThat(told)
        .containsExactly(new Progress("people", 50, 100), new Progress("people", 100, 100));
  }

  @Test
  void three_can_sign_in_with_the_passwords_that_are_told() {
    var seeded = seed(1);

    assertThat(seeded.signIns())
        .extracting(it -> it.email().value())
        .containsExactly("admin@demo.example", "moderator@demo.example", "member@demo.example");
    for (var signIn : seeded.signIns()) {
      var user = user(signIn.email());
      assertThat(hasher.matches(signIn.password().value(), user.passwordHash())).isTrue();
      assertThat(transactions.read(() -> store.roles().of(List.of(user.id()))).get(user.id()))
          .contains(Role.MEMBER, signIn.role());
    }
    assertThat(all().stream().filter(user -> user.passwordHash().equals(PasswordHash.LOCKED)))
        .hasSize(47);
  }

  @Test
  void everybody_follows_somebody_and_nobody_themselves() {
    for (var user : seed(2).users()) {
      assertThat(transactions.read(() -> store.follows().followedBy(user)))
          .isNotEmpty()
          .doesNotContain(user);
    }
  }

  @Test
  void seeding_twice_changes_nothing() {
    var first = seed(1);
    var before = all();

    var second = seed(1);

    assertThat(second.users()).isEqualTo(first.users());
    assertThat(second.signIns()).isEmpty();
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void a_larger_scale_adds_only_who_is_missing() {
    var small = seed(1).users();

    assertThat(seed(3).users()).hasSize(150).startsWith(small.toArray(UserId[]::new));
  }

  @Test
  void people_who_are_there_already_keep_their_names() {
    var admin =
        new NewUser(new Username("Admin"), new Email("a@b.example"), PasswordHash.LOCKED, NOW);
    transactions.write(() -> store.users().add(admin));

    var signIns = seed(1).signIns();

    assertThat(signIns.getFirst().username()).isEqualTo(new Username("admin-2"));
    assertThat(user(new Email("a@b.example")).username()).isEqualTo(new Username("Admin"));
  }

  @Test
  void the_audit_trail_tells_of_those_who_can_sign_in() {
    seed(1);

    assertThat(transactions.read(() -> store.audit().list(PageRequest.first(10))).total())
        .isEqualTo(3);
  }

  @Test
  void only_the_operator_may() {
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() ->
            seedAccounts.handle(
                new Actor.Anonymous("request"), new SeedAccounts.Command(1, told::add)));
  }

  @Test
  void the_scale_has_bounds() {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> seed(0));
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> seed(SeedAccounts.MAX_SCALE + 1));
  }

  private SeedAccounts.Seeded seed(int scale) {
    return seedAccounts.handle(OPERATOR, new SeedAccounts.Command(scale, told::add));
  }

  private User user(Email email) {
    return transactions.read(() -> store.users().find(email)).orElseThrow();
  }

  private List<User> all() {
    return transactions.read(() -> store.users().list(PageRequest.first(100))).items();
  }
}
