package dev.portolan.accounts.web;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.Profile;
import org.jspecify.annotations.Nullable;

/** The contract's Profile: a user as others see them. */
record ProfileAnswer(Fields profile) {

  record Fields(String username, @Nullable String bio, @Nullable String image, boolean following) {}

  static ProfileAnswer of(Profile profile) {
    return new ProfileAnswer(
        new Fields(
            profile.username().value(),
            profile.bio().map(Bio::value).orElse(null),
            profile.image().map(ImageUrl::value).orElse(null),
            profile.following()));
  }
}
