package dev.portolan.blog.web;

import dev.portolan.blog.application.CommentView;
import java.time.Instant;
import java.util.List;

/** A comment. */
record CommentJson(long id, Instant createdAt, Instant updatedAt, String body, AuthorJson author) {

  record CommentAnswer(CommentJson comment) {}

  record CommentsAnswer(List<CommentJson> comments) {}

  static CommentJson of(CommentView view) {
    var comment = view.comment();
    return new CommentJson(
        comment.id().value(),
        comment.createdAt(),
        comment.updatedAt(),
        comment.body().value(),
        AuthorJson.of(view.author()));
  }
}
