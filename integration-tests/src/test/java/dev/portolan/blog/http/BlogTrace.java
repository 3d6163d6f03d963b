package dev.portolan.blog.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.http.HttpSuite;
import dev.portolan.http.HttpSuite.User;
import dev.portolan.http.Moved;
import java.util.List;

/** An article with its trimmings, and a comment that is gone again. */
final class BlogTrace implements Moved.Trace {

  private String comments = "";
  private long lastComment;

  @Override
  public List<String> leave(User author) {
    String slug = BlogSuite.publish(author, HttpSuite.fresh("Moved ünd 🚢"), "sea", "Ships");
    String article = "/api/articles/" + slug;
    comments = article + "/comments";
    comment(author, "stays");
    lastComment = comment(author, "goes");
    author.api().delete(comments + "/" + lastComment).expect(204);
    author.api().post(article + "/favorite").expect(200);
    return List.of(
        "/api/articles?limit=100",
        "/api/articles?limit=100&offset=100",
        "/api/articles/feed",
        "/api/articles?tag=sea",
        "/api/articles?favorited=" + author.name(),
        article,
        comments,
        "/api/tags");
  }

  private long comment(User author, String body) {
    return author
        .api()
        .post(comments, BlogSuite.comment(body))
        .expect(201)
        .at("/comment/id")
        .asLong();
  }

  /** A number that was given out is never given to another comment. */
  void assertNumbersGoOn(Moved moved) {
    assertThat(comment(moved.author(), "new")).isGreaterThan(lastComment);
  }
}
