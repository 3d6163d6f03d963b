package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.domain.VocabularyPolicy;

/** Replaces all of a template but its id. */
public final class EditTemplate {

  /** What the template is to be, unchecked. */
  public record Command(TemplateId id, TemplateInput input) {}

  private final TemplateRepository templates;
  private final Transactions transactions;

  public EditTemplate(TemplateRepository templates, Transactions transactions) {
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws dev.portolan.shared.domain.Invalid a field breaks its rule
   * @throws dev.portolan.shared.domain.NotFound there is no such template
   * @throws dev.portolan.shared.domain.Conflict the theme has another one like it
   */
  public Template handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    var template = command.input().checked().as(command.id());
    transactions.write(() -> templates.update(template));
    return template;
  }
}
