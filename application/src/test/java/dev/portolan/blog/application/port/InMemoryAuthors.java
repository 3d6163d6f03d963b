package dev.portolan.blog.application.port;

import dev.portolan.shared.domain.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People in memory: anna is 1, bert is 2, mona is 3. It counts how often it is asked. */
public final class InMemoryAuthors implements Authors {

  private static final Map<String, UserId> NAMES =
      Map.of("anna", new UserId(1), "bert", new UserId(2), "mona", new UserId(3));

  private final Map<UserId, Set<UserId>> follows = new HashMap<>();
  private int calls;

  public void follow(UserId follower, UserId followee) {
    follows.computeIfAbsent(follower, _ -> new HashSet<>()).add(followee);
  }

  public int calls() {
    return calls;
  }

  @Override
  public Optional<UserId> find(String username) {
    return Optional.ofNullable(NAMES.get(username));
  }

  @Override
  public Map<UserId, Author> all(Set<UserId> ids, Optional<UserId> viewer) {
    calls++;
    return NAMES.entrySet().stream()
        .filter(entry -> ids.contains(entry.getValue()))
        .map(entry -> author(entry.getKey(), entry.getValue(), viewer))
        .collect(Collectors.toMap(Author::id, author -> author));
  }

  @Override
  public Set<UserId> followedBy(UserId user) {
    return Set.copyOf(follows.getOrDefault(user, Set.of()));
  }

  private Author author(String name, UserId id, Optional<UserId> viewer) {
    boolean following = viewer.map(this::followedBy).orElse(Set.of()).contains(id);
    return new Author(id, name, Optional.empty(), Optional.empty(), following);
  }
}
