package dev.portolan.blog.domain;

import dev.portolan.shared.domain.UserId;
import java.time.Instant;

/**
 * A comment that is not stored yet.
 *
 * @param now when it was written
 */
public record NewComment(ArticleId article, UserId author, CommentBody body, Instant now) {}
