package dev.portolan.blog.application.port;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tags in memory. */
final class InMemoryTagCloud implements TagCloud {

  /** The bytes of UTF-8 sort as code points do; Java's own order of strings does not. */
  private static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(
          (String tag) -> tag.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final InMemoryBlog blog;

  InMemoryTagCloud(InMemoryBlog blog) {
    this.blog = blog;
  }

  @Override
  public List<String> tags() {
    blog.transactions.requireRead();
    return blog.articles.values().stream()
        .filter(article -> article.publication().since().isPresent())
        .flatMap(article -> article.content().tags().names().stream())
        .distinct()
        .sorted(BY_CODE_POINT)
        .toList();
  }
}
