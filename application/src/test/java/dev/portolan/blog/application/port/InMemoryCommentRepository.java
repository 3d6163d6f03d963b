package dev.portolan.blog.application.port;

import dev.portolan.blog.domain.ArticleId;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.domain.CommentId;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.shared.domain.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Comments in memory. */
final class InMemoryCommentRepository implements CommentRepository {

  private static final Comparator<Comment> NEWEST_FIRST =
      Comparator.comparing(Comment::createdAt)
          .thenComparingLong(comment -> comment.id().value())
          .reversed();

  private final InMemoryBlog blog;

  InMemoryCommentRepository(InMemoryBlog blog) {
    this.blog = blog;
  }

  @Override
  public Comment add(NewComment comment) {
    blog.transactions.requireWrite();
    var stored =
        new Comment(
            new CommentId(blog.nextId()),
            comment.article(),
            comment.author(),
            comment.body(),
            comment.now(),
            comment.now());
    blog.comments.put(stored.id(), stored);
    return stored;
  }

  @Override
  public Optional<Comment> find(ArticleId article, CommentId id) {
    blog.transactions.requireRead();
    return Optional.ofNullable(blog.comments.get(id))
        .filter(comment -> comment.article().equals(article));
  }

  @Override
  public void delete(Comment comment) {
    blog.transactions.requireWrite();
    blog.comments.remove(comment.id());
  }

  @Override
  public List<Comment> newest(ArticleId article, int limit, Optional<Cursor> after) {
    blog.transactions.requireRead();
    return blog.comments.values().stream()
        .filter(comment -> comment.article().equals(article))
        .filter(comment -> after.stream().allMatch(place -> behind(comment, place)))
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  private static boolean behind(Comment comment, Cursor place) {
    int time = comment.createdAt().compareTo(place.at());
    return time < 0 || (time == 0 && comment.id().value() < place.id());
  }
}
