package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.UserEdit;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileReader} promises. */
public abstract class ProfileReaderContract extends AccountsContract {

  @Test
  void a_profile_is_found_by_name_in_any_case_with_all_it_shows() {
    var bio = Optional.of(new Bio("sails"));
    var image = Optional.of(new ImageUrl("https://example.org/a.png"));
    var anna = added("Anna");
    change(() ->
        ports()
            .users()
            .update(
                anna.edited(
                    new UserEdit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(bio),
                        Optional.of(image)),
                    NOW)));

    assertThat(read(() -> ports().profiles().find(new Username("ANNA"), Optional.empty())))
        .contains(new Profile(anna.id(), anna.username(), bio, image, false));
    assertThat(read(() -> ports().profiles().find(new Username("bert"), Optional.empty())))
        .isEmpty();
  }

  @Test
  void following_depends_on_who_looks() {
    var anna = added("anna");
    var bert = added("bert");
    change(() -> ports().follows().add(anna.id(), bert.id(), NOW));

    assertThat(seen(bert, Optional.of(anna.id()))).isTrue();
    assertThat(seen(anna, Optional.of(bert.id()))).isFalse();
    assertThat(seen(bert, Optional.empty())).isFalse();
  }

  @Test
  void many_come_at_once_and_those_that_do_not_exist_are_left_out() {
    var anna = added("anna");
    var bert = added("bert");
    var cleo = added("cleo");
    change(() -> ports().follows().add(anna.id(), bert.id(), NOW));

    var ids = List.of(cleo.id(), bert.id(), new UserId(999));
    assertThat(read(() -> ports().profiles().findAll(ids, Optional.of(anna.id()))))
        .isEqualTo(Map.of(bert.id(), profile(bert, true), cleo.id(), profile(cleo, false)));
    assertThat(read(() -> ports().profiles().findAll(List.of(), Optional.empty()))).isEmpty();
  }

  private boolean seen(User user, Optional<UserId> viewer) {
    return read(() -> ports().profiles().find(user.username(), viewer)).orElseThrow().following();
  }

  private static Profile profile(User user, boolean following) {
    return new Profile(user.id(), user.username(), Optional.empty(), Optional.empty(), following);
  }
}
