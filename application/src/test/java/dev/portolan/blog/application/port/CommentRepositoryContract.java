package dev.portolan.blog.application.port;

import static dev.portolan.blog.application.port.BlogStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Comment;
import dev.portolan.blog.domain.CommentBody;
import dev.portolan.blog.domain.NewComment;
import dev.portolan.shared.domain.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for comments promises. */
public abstract class CommentRepositoryContract {

  private BlogStore blog;

  /** An empty blog. */
  protected abstract BlogStore blog();

  @BeforeEach
  void open() {
    blog = blog();
  }

  @Test
  void a_comment_is_found_under_its_article_only() {
    var article = blog.publish(blog.anna(), "Hello", NOON);
    var other = blog.publish(blog.anna(), "Other", NOON);
    var comment = say(article, "Ünd 🚀", NOON);
    assertThat(comment.createdAt()).isEqualTo(NOON);
    assertThat(comment.author()).isEqualTo(blog.bert());
    assertThat(find(article, comment)).contains(comment);
    assertThat(find(other, comment)).isEmpty();
  }

  @Test
  void a_deleted_comment_is_gone_and_deleting_it_again_is_no_error() {
    var article = blog.publish(blog.anna(), "Hello", NOON);
    var comment = say(article, "One", NOON);
    var kept = say(article, "Two", NOON);
    delete(comment);
    delete(comment);
    assertThat(find(article, comment)).isEmpty();
    assertThat(newest(article, 9, Optional.empty())).containsExactly(kept);
  }

  @Test
  void the_newest_come_first_and_go_on_from_a_place() {
    var article = blog.publish(blog.anna(), "Hello", NOON);
    var one = say(article, "One", NOON);
    var two = say(article, "Two", NOON);
    var three = say(article, "Three", NOON.minusSeconds(1));
    say(blog.publish(blog.anna(), "Other", NOON), "Elsewhere", NOON);
    assertThat(newest(article, 9, Optional.empty())).containsExactly(two, one, three);
    assertThat(newest(article, 1, Optional.empty())).containsExactly(two);
    var place = new Cursor(NOON, two.id().value());
    assertThat(newest(article, 9, Optional.of(place))).containsExactly(one, three);
  }

  private Comment say(Article article, String text, Instant now) {
    var comment = new NewComment(article.id(), blog.bert(), new CommentBody(text), now);
    return blog.transactions().write(() -> blog.comments().add(comment));
  }

  private void delete(Comment comment) {
    blog.transactions().write(() -> blog.comments().delete(comment));
  }

  private Optional<Comment> find(Article article, Comment comment) {
    return blog.transactions().read(() -> blog.comments().find(article.id(), comment.id()));
  }

  private List<Comment> newest(Article article, int limit, Optional<Cursor> after) {
    return blog.transactions().read(() -> blog.comments().newest(article.id(), limit, after));
  }
}
