package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.vocabulary.application.port.SheetReader;
import dev.portolan.vocabulary.application.port.StarterSheets;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.VocabularyPolicy;

/**
 * Gives an empty vocabulary the words and templates that come with the program, in one transaction.
 * One that is not empty stays as it is.
 */
public final class FillVocabulary {

  /** Nothing more needs to be said. */
  public record Command() {}

  private final StarterSheets sheets;
  private final SheetReader reader;
  private final WordRepository words;
  private final TemplateRepository templates;
  private final Transactions transactions;

  public FillVocabulary(
      StarterSheets sheets,
      SheetReader reader,
      WordRepository words,
      TemplateRepository templates,
      Transactions transactions) {
    this.sheets = sheets;
    this.reader = reader;
    this.words = words;
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * @return whether it was empty
   * @throws Forbidden the actor may not manage the vocabulary
   */
  public boolean handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    if (!transactions.read(this::isEmpty)) {
      return false;
    }
    var contents = sheets.all().stream().map(sheet -> Sheets.read(reader, sheet)).toList();
    return transactions.write(() -> {
      if (!isEmpty()) {
        return false; // somebody else did it meanwhile
      }
      // Another process that is at it right now has the same words: none is stored twice.
      contents.forEach(content -> words.addMissing(content.words()));
      contents.forEach(content -> templates.addMissing(content.templates()));
      return true;
    });
  }

  private boolean isEmpty() {
    return words.tallies().isEmpty() && templates.tallies().isEmpty();
  }
}
