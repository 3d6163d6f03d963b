package dev.portolan.accounts.web;

import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.User;
import org.jspecify.annotations.Nullable;

/** The contract's User: an account as its owner sees it. */
record UserAnswer(Fields user) {

  /**
   * @param token the one that this request presented or was given
   */
  record Fields(
      String email, String token, String username, @Nullable String bio, @Nullable String image) {}

  static UserAnswer of(User user, AccessToken token) {
    return new UserAnswer(
        new Fields(
            user.email().value(),
            token.value(),
            user.username().value(),
            user.bio().map(Bio::value).orElse(null),
            user.image().map(ImageUrl::value).orElse(null)));
  }
}
