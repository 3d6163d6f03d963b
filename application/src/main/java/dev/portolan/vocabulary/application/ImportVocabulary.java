package dev.portolan.vocabulary.application;

import static java.util.stream.Collectors.toMap;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.SheetReader;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.VocabularyPolicy;
import dev.portolan.vocabulary.domain.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes in a sheet of words and templates, all or nothing. What a theme has already (the same type
 * and Spanish) is brought up to date and keeps its id, so that importing twice changes nothing.
 */
public final class ImportVocabulary {

  /**
   * @param sheet a table with the columns kind, theme, type, spanish, feminine, gender,
   *     countability and english
   */
  public record Command(String sheet) {}

  /** How many of a kind were new, and how many were there and are different now. */
  public record Count(int added, int changed) {}

  /** What an import did. */
  public record Result(Count words, Count templates) {}

  private final SheetReader reader;
  private final WordRepository words;
  private final TemplateRepository templates;
  private final Transactions transactions;

  public ImportVocabulary(
      SheetReader reader,
      WordRepository words,
      TemplateRepository templates,
      Transactions transactions) {
    this.reader = reader;
    this.words = words;
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws Invalid a line is wrong; all that are wrong are named, as "line 3"
   * @throws dev.portolan.shared.domain.Conflict somebody else changed the same at the same moment
   */
  public Result handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    var content = Sheets.read(reader, command.sheet());
    return transactions.write(
        () -> new Result(importWords(content.words()), importTemplates(content.templates())));
  }

  private Count importWords(List<NewWord> sheet) {
    var known =
        words.list(Selection.ALL).stream().collect(toMap(it -> key(unstored(it)), it -> it));
    var added = new ArrayList<NewWord>();
    int changed = 0;
    for (var word : sheet) {
      var old = known.get(key(word));
      if (old == null) {
        added.add(word);
      } else if (!old.term().equals(word.term())) {
        words.update(word.as(old.id()));
        changed++;
      }
    }
    words.addMissing(added);
    return new Count(added.size(), changed);
  }

  private Count importTemplates(List<NewTemplate> sheet) {
    var known =
        templates.list(Selection.ALL).stream()
            .collect(toMap(it -> key(unstored(it)), Function.identity()));
    var added = new ArrayList<NewTemplate>();
    int changed = 0;
    for (var template : sheet) {
      var old = known.get(key(template));
      if (old == null) {
        added.add(template);
      } else if (!old.wording().equals(template.wording())) {
        templates.update(template.as(old.id()));
        changed++;
      }
    }
    templates.addMissing(added);
    return new Count(added.size(), changed);
  }

  private static List<Object> key(NewWord word) {
    return List.of(word.theme(), word.term().type(), word.term().spanish());
  }

  private static List<Object> key(NewTemplate template) {
    var wording = template.wording();
    return List.of(template.theme(), wording.type(), wording.spanish());
  }

  private static NewWord unstored(Word word) {
    return new NewWord(word.theme(), word.term());
  }

  private static NewTemplate unstored(Template template) {
    return new NewTemplate(template.theme(), template.wording());
  }
}
