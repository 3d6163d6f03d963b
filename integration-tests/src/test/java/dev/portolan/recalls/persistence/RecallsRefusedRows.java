package dev.portolan.recalls.persistence;

import dev.portolan.shared.persistence.RefusedRows;
import java.util.List;
import java.util.Map;

/** Rows that the tables of recalls refuse. */
public final class RecallsRefusedRows extends RefusedRows {

  private static final List<String> GIVEN =
      List.of(
          "insert into recalls (id, agency, number, recalled_on, title, search_text, hazards,"
              + " remedies, description)"
              + " values (1, 'TEST', '1', '2024-01-31', 'T', 't', '', '', '')",
          "insert into recall_products (recall_id, position, name, upcs) values (1, 0, 'Lamp', '')",
          "insert into recall_marks (kind, code, recall_id) values ('model', 'l1', 1)",
          "insert into recall_agencies (agency, newest_on) values ('TEST', '2024-01-31')",
          "insert into recall_words (id, word, recalls) values (1, 'lamp', 1)",
          "insert into recall_postings (word_id, day, recall_id) values (1, 19753, 1)");

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("recalls_agency_length", "update recalls set agency = 'T'"),
          Map.entry("recalls_number_length", "update recalls set number = ''"),
          Map.entry("recalls_recalled_on_shape", "update recalls set recalled_on = '31.1.2024'"),
          Map.entry("recalls_title_length", "update recalls set title = ''"),
          Map.entry(
              "recalls_description_length",
              "update recalls set description = '" + "x".repeat(50_001) + "'"),
          Map.entry("recall_products_position_range", "update recall_products set position = -1"),
          Map.entry("recall_products_name_length", "update recall_products set name = ''"),
          Map.entry("recall_marks_kind_known", "update recall_marks set kind = 'colour'"),
          Map.entry("recall_marks_code_length", "update recall_marks set code = ''"),
          Map.entry(
              "recall_agencies_newest_on_shape", "update recall_agencies set newest_on = 'today'"),
          Map.entry(
              "recall_words_word_length",
              "insert into recall_words (word, recalls) values ('', 1)"),
          Map.entry("recall_words_recalls_range", "update recall_words set recalls = -1"));

  public RecallsRefusedRows() {
    super(GIVEN, STATEMENTS);
  }
}
