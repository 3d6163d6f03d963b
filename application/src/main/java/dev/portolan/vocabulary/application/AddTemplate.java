package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.VocabularyPolicy;

/** Adds a template. */
public final class AddTemplate {

  /** The template, unchecked. */
  public record Command(TemplateInput input) {}

  private final TemplateRepository templates;
  private final Transactions transactions;

  public AddTemplate(TemplateRepository templates, Transactions transactions) {
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws dev.portolan.shared.domain.Invalid a field breaks its rule
   * @throws dev.portolan.shared.domain.Conflict the theme has it already
   */
  public Template handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    var template = command.input().checked();
    return transactions.write(() -> templates.add(template));
  }
}
