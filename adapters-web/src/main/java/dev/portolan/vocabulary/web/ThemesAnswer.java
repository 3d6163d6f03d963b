package dev.portolan.vocabulary.web;

import dev.portolan.vocabulary.application.BrowseVocabulary.Corner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What there is to learn. */
record ThemesAnswer(List<ThemeJson> themes) {

  record ThemeJson(String theme, List<TypeJson> types) {}

  record TypeJson(String type, long words, long templates) {}

  static ThemesAnswer of(List<Corner> corners) {
    var themes = new LinkedHashMap<String, List<TypeJson>>();
    for (var it : corners) {
      themes
          .computeIfAbsent(it.theme().value(), _ -> new ArrayList<>())
          .add(new TypeJson(it.type().key(), it.words(), it.templates()));
    }
    return new ThemesAnswer(
        themes.entrySet().stream()
            .map(entry -> new ThemeJson(entry.getKey(), entry.getValue()))
            .toList());
  }
}
