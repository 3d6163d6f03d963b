package dev.portolan.blog.application.port;

import static dev.portolan.blog.application.port.BlogStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.blog.domain.Article;
import dev.portolan.shared.domain.UserId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for favourites promises. */
public abstract class FavoriteRepositoryContract {

  private BlogStore blog;
  private Article article;

  /** An empty blog. */
  protected abstract BlogStore blog();

  @BeforeEach
  void open() {
    blog = blog();
    article = blog.publish(blog.anna(), "Hello", NOON);
  }

  @Test
  void each_user_counts_once() {
    blog.like(article, blog.anna());
    blog.like(article, blog.anna());
    assertLikes(1, true, false);
    blog.like(article, blog.bert());
    assertLikes(2, true, true);
  }

  @Test
  void what_is_taken_back_does_not_count() {
    blog.like(article, blog.anna());
    blog.like(article, blog.bert());
    unlike(blog.anna());
    unlike(blog.anna());
    assertLikes(1, false, true);
  }

  @Test
  void taking_back_what_never_was_changes_nothing() {
    unlike(blog.anna());
    assertLikes(0, false, false);
  }

  @Test
  void a_favourite_does_not_make_a_new_version() {
    blog.like(article, blog.anna());
    assertThat(blog.find("hello")).isEqualTo(article);
  }

  private void unlike(UserId user) {
    blog.transactions().write(() -> blog.favorites().remove(article.id(), user));
  }

  private void assertLikes(long count, boolean anna, boolean bert) {
    assertThat(seenBy(blog.anna()).favoritesCount()).isEqualTo(count);
    assertThat(seenBy(blog.anna()).favorited()).isEqualTo(anna);
    assertThat(seenBy(blog.bert()).favorited()).isEqualTo(bert);
  }

  private ArticleLine seenBy(UserId viewer) {
    return blog.transactions()
        .read(() -> blog.feed().one(article.slug(), Optional.of(viewer)))
        .orElseThrow()
        .line();
  }
}
