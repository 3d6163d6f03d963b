package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Standing;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.UserEdit;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UserRepository} promises. */
public abstract class UserRepositoryContract extends AccountsContract {

  private static final List<String> TAKEN = List.of("has already been taken");

  @Test
  void a_user_is_found_as_it_was_added_by_id_name_and_address() {
    var anna = added("Anna");

    assertThat(anna).isEqualTo(User.opened(anna.id(), newUser("Anna", "Anna@example.org")));
    assertThat(read(() -> ports().users().find(anna.id()))).contains(anna);
    assertThat(read(() -> ports().users().find(new Username("aNNa")))).contains(anna);
    assertThat(read(() -> ports().users().find(new Email("ANNA@Example.ORG")))).contains(anna);
  }

  @Test
  void who_was_never_added_is_not_found() {
    assertThat(read(() -> ports().users().find(new UserId(1)))).isEmpty();
    assertThat(read(() -> ports().users().find(new Username("nobody")))).isEmpty();
    assertThat(read(() -> ports().users().find(new Email("nobody@example.org")))).isEmpty();
  }

  @Test
  void names_of_any_script_are_compared_without_case() {
    var user = added("Äpfel-ЖЗ");

    assertThat(read(() -> ports().users().find(new Username("äPFEL-жз")))).contains(user);
  }

  @Test
  void a_name_that_differs_only_in_case_is_taken() {
    added("anna");

    var refusal = refusalOf(() -> added("ANNA", "other@example.org"));

    assertThat(refusal.errors()).isEqualTo(Map.of("username", TAKEN));
  }

  @Test
  void an_address_that_differs_only_in_case_is_taken() {
    added("anna");

    var refusal = refusalOf(() -> added("other", "ANNA@EXAMPLE.ORG"));

    assertThat(refusal.errors()).isEqualTo(Map.of("email", TAKEN));
  }

  @Test
  void both_are_told_when_both_are_taken_also_by_two_users() {
    added("anna");
    added("bert");

    var refusal = refusalOf(() -> added("anna", "bert@example.org"));

    assertThat(refusal.errors()).isEqualTo(Map.of("username", TAKEN, "email", TAKEN));
  }

  @Test
  void an_update_replaces_everything_that_may_change() {
    var anna = added("anna");
    var later = NOW.plusSeconds(1);
    var changed =
        anna.edited(
            new UserEdit(
                Optional.of(new Username("Anne")),
                Optional.of(new Email("anne@example.org")),
                Optional.of(new PasswordHash("other")),
                Optional.of(Optional.of(new Bio("b".repeat(1000)))),
                Optional.of(Optional.of(new ImageUrl("https://example.org/a.png")))),
            later);

    change(() -> ports().users().update(changed));

    assertThat(read(() -> ports().users().find(anna.id()))).contains(changed);
    assertThat(read(() -> ports().users().find(new Username("anna")))).isEmpty();
    assertThat(read(() -> ports().users().find(new Username("ANNE")))).contains(changed);
  }

  @Test
  void a_disabled_user_stays_disabled_since_then() {
    var anna = added("anna");

    change(() -> ports().users().update(anna.disabled(NOW.plusSeconds(7))));

    assertThat(read(() -> ports().users().find(anna.id())).map(User::standing))
        .contains(new Standing.Disabled(NOW.plusSeconds(7)));
  }

  @Test
  void one_may_keep_ones_own_name_in_another_case() {
    var anna = added("anna");
    var renamed = anna.edited(renaming("ANNA"), NOW);

    change(() -> ports().users().update(renamed));

    assertThat(read(() -> ports().users().find(anna.id()))).contains(renamed);
  }

  @Test
  void nobody_takes_anothers_name_or_address_by_an_update() {
    var anna = added("anna");
    added("bert");

    var name = refusalOf(() -> updated(anna.edited(renaming("BERT"), NOW)));
    var address = refusalOf(() -> updated(anna.edited(moving("bert@EXAMPLE.org"), NOW)));

    assertThat(name.errors()).isEqualTo(Map.of("username", TAKEN));
    assertThat(address.errors()).isEqualTo(Map.of("email", TAKEN));
    assertThat(read(() -> ports().users().find(anna.id()))).contains(anna);
  }

  @Test
  void an_update_of_a_version_that_is_gone_is_refused() {
    var anna = added("anna");
    change(() -> ports().users().update(anna.edited(renaming("anne"), NOW)));

    assertThatThrownBy(() -> updated(anna.edited(renaming("annika"), NOW)))
        .isInstanceOf(Conflict.class);
    assertThat(read(() -> ports().users().find(anna.id())).map(User::username))
        .contains(new Username("anne"));
  }

  @Test
  void the_list_is_newest_first_and_is_cut_by_offset_and_by_place() {
    var names = new ArrayList<String>();
    for (int i = 1; i <= 5; i++) {
      names.addFirst("user" + i);
      added("user" + i);
    }

    var first = read(() -> ports().users().list(PageRequest.first(2)));
    var second =
        read(() ->
            ports()
                .users()
                .list(new PageRequest(2, new PageRequest.From.After(first.next().orElseThrow()))));
    var last = read(() -> ports().users().list(new PageRequest(2, new PageRequest.From.Offset(4))));

    assertThat(named(first.items())).isEqualTo(names.subList(0, 2));
    assertThat(named(second.items())).isEqualTo(names.subList(2, 4));
    assertThat(named(last.items())).isEqualTo(names.subList(4, 5));
    assertThat(first.total()).isEqualTo(5);
    assertThat(second.next()).isPresent();
    assertThat(last.next()).isEmpty();
  }

  @Test
  void what_is_rolled_back_was_never_there() {
    assertThatThrownBy(() ->
            change(() -> {
              ports().users().add(newUser("anna", "anna@example.org"));
              throw new IllegalArgumentException("back");
            }))
        .hasMessage("back");

    assertThat(read(() -> ports().users().find(new Username("anna")))).isEmpty();
  }

  private void added(String username, String email) {
    change(() -> ports().users().add(newUser(username, email)));
  }

  private void updated(User user) {
    change(() -> ports().users().update(user));
  }

  private static Conflict refusalOf(Runnable work) {
    return catchThrowableOfType(Conflict.class, work::run);
  }

  private static List<String> named(List<User> users) {
    return users.stream().map(user -> user.username().value()).toList();
  }

  private static UserEdit renaming(String username) {
    return new UserEdit(
        Optional.of(new Username(username)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static UserEdit moving(String email) {
    return new UserEdit(
        Optional.empty(),
        Optional.of(new Email(email)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
