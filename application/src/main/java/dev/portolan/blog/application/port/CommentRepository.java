package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.domain.CommentId;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.shared.domain.Cursor;
import java.util.List;
import java.util.Optional;

/** Where comments are kept. */
public interface CommentRepository {

  /** Stores a new comment. */
  Comment add(NewComment comment);

  /** The comment with this id; empty also when it belongs to another article. */
  Optional<Comment> find(ArticleId article, CommentId id);

  /** Deletes a comment; one that is gone already is no error. */
  void delete(Comment comment);

  /**
   * The comments of an article, newest first.
   *
   * @param limit the most to give
   * @param after give those that stand after this place; empty for the beginning
   */
  List<Comment> newest(ArticleId article, int limit, Optional<Cursor> after);
}
