package dev.portolan.vocabulary.application;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.application.port.SheetReader;
import dev.portolan.vocabulary.application.port.SheetReader.Line;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.NewWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes words and templates of sheets, or says what is wrong with each line. */
final class Sheets {

  static final List<String> COLUMNS =
      List.of("kind", "theme", "type", "spanish", "feminine", "gender", "countability", "english");

  /** What a sheet holds. */
  record Content(List<NewWord> words, List<NewTemplate> templates) {}

  private final List<NewWord> words = new ArrayList<>();
  private final List<NewTemplate> templates = new ArrayList<>();
  private final Map<Long, List<String>> mistakes = new TreeMap<>();
  private final Map<List<Object>, Long> seen = new HashMap<>();

  private Sheets() {}

  /**
   * @throws Invalid something is wrong; each line that is wrong is named as "line 3", with all that
   *     is wrong with it
   */
  static Content read(SheetReader reader, String text) {
    var sheet = reader.read(text, COLUMNS);
    var sheets = new Sheets();
    sheet.broken().forEach((number, sentence) -> sheets.mistake(number, sentence));
    sheet.lines().forEach(sheets::add);
    sheets.refuseMistakes();
    return new Content(sheets.words, sheets.templates);
  }

  private void add(Line line) {
    try {
      switch (String.valueOf(line.cells().get("kind")).strip()) {
        case "word" -> addWord(line);
        case "template" -> addTemplate(line);
        default -> mistake(line.number(), "kind must be word or template");
      }
    } catch (Invalid invalid) {
      invalid
          .errors()
          .forEach((field, sentences) ->
              sentences.forEach(sentence -> mistake(line.number(), field + " " + sentence)));
    }
  }

  private void addWord(Line line) {
    var word =
        new WordInput(
                cell(line, "theme"),
                cell(line, "type"),
                cell(line, "spanish"),
                cell(line, "feminine"),
                cell(line, "gender"),
                cell(line, "countability"),
                cell(line, "english"))
            .checked();
    requireNew(line, List.of("word", word.theme(), word.term().type(), word.term().spanish()));
    words.add(word);
  }

  private void addTemplate(Line line) {
    var template =
        new TemplateInput(
                cell(line, "theme"),
                cell(line, "type"),
                cell(line, "spanish"),
                cell(line, "english"))
            .checked();
    for (String column : List.of("feminine", "gender", "countability")) {
      if (cell(line, column) != null) {
        throw Invalid.field(column, "must be left out of a template");
      }
    }
    var wording = template.wording();
    requireNew(line, List.of("template", template.theme(), wording.type(), wording.spanish()));
    templates.add(template);
  }

  private void requireNew(Line line, List<Object> key) {
    Long before = seen.putIfAbsent(key, line.number());
    if (before != null) {
      throw Invalid.field("spanish", "is the same as in line " + before);
    }
  }

  private void mistake(long line, String sentence) {
    mistakes.computeIfAbsent(line, _ -> new ArrayList<>()).add(sentence);
  }

  private void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      var errors = new LinkedHashMap<String, List<String>>();
      mistakes.forEach((line, sentences) -> errors.put("line " + line, sentences));
      throw new Invalid(errors);
    }
  }

  /** An empty cell says nothing. */
  private static @Nullable String cell(Line line, String column) {
    String text = line.cells().get(column);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
