package dev.portolan.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserEditTest {

  private static final PasswordHash HASH = new PasswordHash("hash");
  private static final UserEdit NOTHING =
      new UserEdit(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @Test
  void a_new_password_is_all_that_changes() {
    var edit = UserEdit.password(HASH);
    assertThat(edit.passwordHash()).contains(HASH);
    assertThat(edit)
        .isEqualTo(
            new UserEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.of(HASH),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void an_edit_is_empty_only_if_no_field_changes() {
    var username = Optional.of(Username.of("jake"));
    var email = Optional.of(Email.of("jake@jake.jake"));
    assertThat(NOTHING.isEmpty()).isTrue();
    assertThat(UserEdit.password(HASH).isEmpty()).isFalse();
    assertThat(
            new UserEdit(
                    username,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
                .isEmpty())
        .isFalse();
    assertThat(
            new UserEdit(
                    Optional.empty(), email, Optional.empty(), Optional.empty(), Optional.empty())
                .isEmpty())
        .isFalse();
  }

  @Test
  void to_take_a_bio_or_an_image_away_is_a_change() {
    Optional<Optional<Bio>> noBio = Optional.of(Optional.empty());
    Optional<Optional<ImageUrl>> noImage = Optional.of(Optional.empty());
    assertThat(
            new UserEdit(
                    Optional.empty(), Optional.empty(), Optional.empty(), noBio, Optional.empty())
                .isEmpty())
        .isFalse();
    assertThat(
            new UserEdit(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), noImage)
                .isEmpty())
        .isFalse();
  }
}
