package dev.portolan.bootstrap;

import dev.portolan.accounts.application.BrowseProfiles;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.blog.application.port.Author;
import dev.portolan.blog.application.port.Authors;
import dev.portolan.shared.domain.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blog's authors are the accounts' profiles: neither context knows, this translation does. */
record AccountsAuthors(BrowseProfiles profiles) implements Authors {

  @Override
  public Optional<UserId> find(String username) {
    return profiles.find(Optional.empty(), username).map(Profile::id);
  }

  @Override
  public Map<UserId, Author> all(Set<UserId> ids, Optional<UserId> viewer) {
    var authors = new HashMap<UserId, Author>();
    profiles.findAll(viewer, ids).forEach((id, profile) -> authors.put(id, author(profile)));
    return authors;
  }

  @Override
  public Set<UserId> followedBy(UserId user) {
    return Set.copyOf(profiles.followedBy(user));
  }

  private static Author author(Profile profile) {
    return new Author(
        profile.id(),
        profile.username().value(),
        profile.bio().map(Bio::value),
        profile.image().map(ImageUrl::value),
        profile.following());
  }
}
