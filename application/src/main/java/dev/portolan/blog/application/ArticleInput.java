package dev.portolan.blog.application;

import dev.portolan.blog.domain.Body;
import dev.portolan.blog.domain.Content;
import dev.portolan.blog.domain.Description;
import dev.portolan.blog.domain.Tags;
import dev.portolan.blog.domain.Title;
import dev.portolan.shared.domain.Change;
import dev.portolan.shared.domain.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent for a new article, unchecked.
 *
 * @param tags may be left out, but not be null
 */
public record ArticleInput(
    @Nullable String title,
    @Nullable String description,
    @Nullable String body,
    Change<List<String>> tags) {

  Content checked() {
    return Invalid.collect(check -> {
      var goodTitle = check.field(() -> Title.of(title));
      var goodDescription = check.field(() -> Description.of(description));
      var goodBody = check.field(() -> Body.of(body));
      var goodTags =
          check.field(() ->
              switch (tags) {
                case Change.Keep<List<String>> _ -> Tags.NONE;
                case Change.Set<List<String>>(var names) -> Tags.of(names);
              });
      return () ->
          new Content(goodTitle.get(), goodDescription.get(), goodBody.get(), goodTags.get());
    });
  }
}
