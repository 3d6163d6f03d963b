package dev.portolan.blog.domain;

import dev.portolan.shared.domain.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags of one article, in its author's order: at most {@value #MAX_SIZE}, none twice. */
public record Tags(List<Tag> values) {

  public static final int MAX_SIZE = 20;
  public static final Tags NONE = new Tags(List.of());

  public Tags {
    values = values.stream().distinct().toList();
    if (values.size() > MAX_SIZE) {
      throw Invalid.field("tagList", "is too long (maximum is " + MAX_SIZE + " tags)");
    }
  }

  /**
   * Takes what a caller sent. Of equal tags the first stays.
   *
   * @throws Invalid it is null, one of them breaks a rule of {@link Tag}, or there are too many
   */
  public static Tags of(@Nullable List<String> names) {
    if (names == null) {
      throw Invalid.field("tagList", "must be a list");
    }
    return new Tags(names.stream().map(Tag::of).toList());
  }

  /** Reads those that were taken before. */
  public static Tags kept(List<String> names) {
    return new Tags(names.stream().map(Tag::new).toList());
  }

  /** The tags as text. */
  public List<String> names() {
    return values.stream().map(Tag::value).toList();
  }
}
