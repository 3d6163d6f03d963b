package dev.portolan.blog.application.port;

import static java.util.stream.Collectors.toSet;

import dev.portolan.blog.domain.Slug;
import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.application.port.InMemoryTransactions;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Articles in bulk, in memory. */
public final class InMemoryBulkArticles implements BulkArticles, InMemoryState {

  private record Saved(Map<Slug, Entry> articles) {}

  private final Map<Slug, Entry> articles = new LinkedHashMap<>();

  public InMemoryBulkArticles(InMemoryTransactions transactions) {
    transactions.register(this);
  }

  /** What was added so far, in that order. */
  public List<Entry> added() {
    return List.copyOf(articles.values());
  }

  @Override
  public boolean anyBy(Collection<UserId> authors) {
    return articles.values().stream().anyMatch(it -> authors.contains(it.article().author()));
  }

  @Override
  public Set<Slug> taken(Collection<Slug> slugs) {
    return slugs.stream().filter(articles::containsKey).collect(toSet());
  }

  @Override
  public void add(List<Entry> entries) {
    for (var entry : entries) {
      if (articles.putIfAbsent(entry.slug(), entry) != null) {
        throw new Conflict("slug", "has already been taken");
      }
    }
  }

  @Override
  public Object save() {
    return new Saved(new LinkedHashMap<>(articles));
  }

  @Override
  public void restore(Object saved) {
    articles.clear();
    articles.putAll(((Saved) saved).articles());
  }
}
