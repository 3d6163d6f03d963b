package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Publication;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.List;

/**
 * An article as a list shows it: without its body.
 *
 * @param tags in the author's order
 * @param favorited whether the one who looks likes it
 * @param favoritesCount how many like it
 */
public record ArticleLine(
    ArticleId id,
    UserId author,
    String slug,
    String title,
    String description,
    List<String> tags,
    Publication publication,
    Instant createdAt,
    Instant updatedAt,
    boolean favorited,
    long favoritesCount) {
  public ArticleLine {
    tags = List.copyOf(tags);
  }
}
