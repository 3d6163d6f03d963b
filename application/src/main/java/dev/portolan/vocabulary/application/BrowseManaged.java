package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.VocabularyPolicy;
import dev.portolan.vocabulary.domain.Word;
import java.util.List;

/** Words and templates, for those who manage them. */
public final class BrowseManaged {

  private final WordRepository words;
  private final TemplateRepository templates;
  private final Transactions transactions;

  public BrowseManaged(
      WordRepository words, TemplateRepository templates, Transactions transactions) {
    this.words = words;
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * Words by id.
   *
   * @throws Forbidden the actor may not manage the vocabulary
   */
  public List<Word> words(Actor actor, Selection selection) {
    VocabularyPolicy.requireMayManage(actor);
    return transactions.read(() -> words.list(selection));
  }

  /**
   * Templates by id.
   *
   * @throws Forbidden the actor may not manage the vocabulary
   */
  public List<Template> templates(Actor actor, Selection selection) {
    VocabularyPolicy.requireMayManage(actor);
    return transactions.read(() -> templates.list(selection));
  }
}
