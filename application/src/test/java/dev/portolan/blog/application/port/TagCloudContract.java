package dev.portolan.blog.application.port;

import static dev.portolan.blog.application.port.BlogStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every tag cloud promises. */
public abstract class TagCloudContract {

  private BlogStore blog;

  /** An empty blog. */
  protected abstract BlogStore blog();

  @BeforeEach
  void open() {
    blog = blog();
  }

  @Test
  void tags_of_published_articles_are_told_once_in_the_order_of_code_points() {
    blog.publish(blog.anna(), "One", NOON, "b", "ä", "Z", "🚀", "\uFF5E");
    blog.publish(blog.anna(), "Two", NOON, "b", "a");
    blog.draft(blog.anna(), "Three", NOON, "secret");
    assertTags("Z", "a", "b", "ä", "\uFF5E", "🚀");
  }

  @Test
  void a_tag_without_an_article_is_gone() {
    var article = blog.publish(blog.anna(), "One", NOON, "a", "b");
    blog.publish(blog.anna(), "Two", NOON, "b");
    blog.transactions().write(() -> blog.articles().delete(article));
    assertTags("b");
  }

  private void assertTags(String... tags) {
    assertThat(blog.transactions().read(() -> blog.tags().tags())).containsExactly(tags);
  }
}
