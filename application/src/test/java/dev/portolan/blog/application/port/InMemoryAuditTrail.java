package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Comment;
import dev.portolan.shared.application.port.InMemoryState;
import dev.portolan.shared.domain.Actor;
import java.util.ArrayList;
import java.util.List;

/** A trail in memory, as sentences. */
public final class InMemoryAuditTrail implements AuditTrail, InMemoryState {

  private final List<String> sentences = new ArrayList<>();

  public List<String> sentences() {
    return List.copyOf(sentences);
  }

  @Override
  public void articleDeleted(Actor by, Article article) {
    sentences.add(by.requestId() + " deleted article " + article.slug().value());
  }

  @Override
  public void commentDeleted(Actor by, Comment comment) {
    sentences.add(by.requestId() + " deleted comment of " + comment.author().value());
  }

  @Override
  public Object save() {
    return sentences();
  }

  @Override
  public void restore(Object saved) {
    sentences.clear();
    for (var sentence : (List<?>) saved) {
      sentences.add((String) sentence);
    }
  }
}
