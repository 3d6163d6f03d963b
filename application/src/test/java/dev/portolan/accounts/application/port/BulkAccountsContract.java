package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link BulkAccounts} promises. */
public abstract class BulkAccountsContract {

  private static final Instant NOW = Instant.parse("2024-01-02T03:04:05.123Z");
  private static final Email ANNA = new Email("anna@demo.example");
  private static final Email BERT = new Email("bert@demo.example");

  protected abstract Transactions transactions();

  protected abstract BulkAccounts bulk();

  protected abstract UserRepository users();

  protected abstract RoleRepository roles();

  protected abstract FollowRepository follows();

  @Test
  void ids_are_given_in_the_order_of_the_list() {
    assertThat(addAnnaAndBert()).isEqualTo(Map.of(ANNA, new UserId(1), BERT, new UserId(2)));
  }

  @Test
  void what_was_added_is_stored_whole() {
    var ids = addAnnaAndBert();

    var anna = transactions().read(() -> users().find(ANNA)).orElseThrow();
    assertThat(anna.username()).isEqualTo(new Username("anna"));
    assertThat(anna.passwordHash()).isEqualTo(PasswordHash.LOCKED);
    assertThat(anna.bio()).contains(new Bio("Baker"));
    assertThat(anna.createdAt()).isEqualTo(NOW);
    assertThat(anna.isActive()).isTrue();
    assertThat(transactions().read(() -> roles().of(ids.values())))
        .containsEntry(anna.id(), List.of(Role.ADMIN, Role.MEMBER));
  }

  @Test
  void addresses_are_found_in_whatever_case_and_others_left_out() {
    addAnnaAndBert();

    var shouted = new Email("ANNA@demo.example");
    var nobody = new Email("nobody@demo.example");
    assertThat(transactions().read(() -> bulk().find(List.of(shouted, nobody))))
        .isEqualTo(Map.of(shouted, new UserId(1)));
  }

  @Test
  void names_are_taken_in_whatever_case() {
    addAnnaAndBert();

    var shouted = new Username("BERT");
    assertThat(transactions().read(() -> bulk().taken(List.of(shouted, new Username("nobody")))))
        .containsExactly(shouted);
  }

  @Test
  void of_a_list_with_a_name_that_is_taken_nobody_is_added() {
    addAnnaAndBert();
    var more = List.of(entry("cleo"), entry("Anna"));

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> transactions().write(() -> bulk().add(more)));
    assertThat(transactions().read(() -> users().find(new Username("cleo")))).isEmpty();
  }

  @Test
  void follows_are_added() {
    var ids = addAnnaAndBert();
    var anna = ids.getOrDefault(ANNA, new UserId(99));
    var bert = ids.getOrDefault(BERT, new UserId(99));

    transactions().write(() -> bulk().follow(List.of(new BulkAccounts.Follow(anna, bert, NOW))));

    assertThat(transactions().read(() -> follows().followedBy(anna))).containsExactly(bert);
  }

  @Test
  void nothing_is_added_for_nobody() {
    assertThat(transactions().<Map<Email, UserId>>write(() -> bulk().add(List.of()))).isEmpty();
    transactions().write(() -> bulk().follow(List.of()));
  }

  private Map<Email, UserId> addAnnaAndBert() {
    var anna =
        new BulkAccounts.Entry(
            newUser("anna"), Optional.of(new Bio("Baker")), List.of(Role.MEMBER, Role.ADMIN));
    return transactions().<Map<Email, UserId>>write(() -> bulk().add(List.of(anna, entry("bert"))));
  }

  private static BulkAccounts.Entry entry(String name) {
    return new BulkAccounts.Entry(newUser(name), Optional.empty(), List.of(Role.MEMBER));
  }

  private static NewUser newUser(String name) {
    return new NewUser(
        new Username(name), new Email(name + "@demo.example"), PasswordHash.LOCKED, NOW);
  }
}
