package dev.portolan.blog.http;

import dev.portolan.http.HttpSuite;
import dev.portolan.http.PortolanUnderTest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the suites of the blog share: bodies to send, and an article to begin with. */
abstract class BlogSuite extends HttpSuite {

  BlogSuite(Supplier<PortolanUnderTest> portolan) {
    super(portolan);
  }

  static String article(String title, String... tags) {
    return "{'article': {'title': '%s', 'description': 'About %s', 'body': 'Once upon a time.', 'tagList': [%s]}}"
        .formatted(
            title,
            title,
            List.of(tags).stream().map(tag -> "'" + tag + "'").collect(Collectors.joining(", ")));
  }

  /** Publishes an article and gives back its slug. */
  static String publish(User author, String title, String... tags) {
    return author
        .api()
        .post("/api/articles", article(title, tags))
        .expect(201)
        .text("/article/slug");
  }

  static String comment(String body) {
    return "{'comment': {'body': '%s'}}".formatted(body);
  }
}
