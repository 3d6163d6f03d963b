package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.persistence.RefusedRows;
import java.util.List;
import java.util.Map;

/** Rows that the tables of the vocabulary refuse. */
public final class VocabularyRefusedRows extends RefusedRows {

  private static final List<String> GIVEN =
      List.of(
          "insert into words (id, theme, word_type, spanish, english)"
              + " values (1, 'cooking', 'verb', 'cortar', 'cut')",
          "insert into words (id, theme, word_type, spanish, gender, countability, english)"
              + " values (2, 'cooking', 'noun', 'mesa', 'feminine', 'countable', 'table')",
          "insert into words (id, theme, word_type, spanish, feminine, english)"
              + " values (3, 'cooking', 'adjective', 'rojo', 'roja', 'red')",
          "insert into sentence_templates (id, theme, word_type, spanish, english)"
              + " values (1, 'cooking', 'verb', 'Quiero {verb.infinitive}.', 'I {verb.bare}.')",
          "insert into learners (id, user_id, created_at, seen_at) values (1, 1, %1$s, %1$s)",
          "insert into practices (learner_id, word_id, times) values (1, 1, 0)");

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("words_theme_length", "update words set theme = '' where id = 1"),
          Map.entry("words_word_type_known", "update words set word_type = 'x' where id = 1"),
          Map.entry("words_spanish_length", "update words set spanish = '' where id = 1"),
          Map.entry("words_english_length", "update words set english = '' where id = 1"),
          Map.entry("words_feminine_length", "update words set feminine = '' where id = 3"),
          Map.entry("words_feminine_owner", "update words set feminine = 'corta' where id = 1"),
          Map.entry("words_gender_known", "update words set gender = 'neuter' where id = 2"),
          Map.entry("words_gender_owner", "update words set gender = 'feminine' where id = 1"),
          Map.entry("words_countability_known", "update words set countability = 'x' where id = 2"),
          Map.entry(
              "words_countability_owner", "update words set countability = 'mass' where id = 1"),
          Map.entry("sentence_templates_theme_length", "update sentence_templates set theme = ''"),
          Map.entry(
              "sentence_templates_word_type_known",
              "update sentence_templates set word_type = 'adverb'"),
          Map.entry(
              "sentence_templates_spanish_length", "update sentence_templates set spanish = ''"),
          Map.entry(
              "sentence_templates_english_length", "update sentence_templates set english = ''"),
          Map.entry(
              "learners_token_hash_length",
              "update learners set user_id = null, token_hash = 'short'"),
          Map.entry("learners_token_hash_owner", "update learners set user_id = null"),
          Map.entry("practices_times_range", "update practices set times = -1"));

  public VocabularyRefusedRows() {
    super(GIVEN, STATEMENTS);
  }
}
