package dev.portolan.vocabulary.application;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.WordType;
import dev.portolan.vocabulary.domain.Wording;
import org.jspecify.annotations.Nullable;

/** What a caller sent for a template, unchecked. */
public record TemplateInput(
    @Nullable String theme,
    @Nullable String type,
    @Nullable String spanish,
    @Nullable String english) {

  NewTemplate checked() {
    return Invalid.collect(check -> {
      var goodTheme = check.field(() -> Theme.of(theme));
      var wording = check.field(() -> Wording.of(WordType.of(type), spanish, english));
      return () -> new NewTemplate(goodTheme.get(), wording.get());
    });
  }
}
