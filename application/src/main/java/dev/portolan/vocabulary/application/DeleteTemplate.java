package dev.portolan.vocabulary.application;

import dev.portolan.shared.application.port.Transactions;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.domain.VocabularyPolicy;

/** Deletes a template. */
public final class DeleteTemplate {

  /** Which template. */
  public record Command(TemplateId id) {}

  private final TemplateRepository templates;
  private final Transactions transactions;

  public DeleteTemplate(TemplateRepository templates, Transactions transactions) {
    this.templates = templates;
    this.transactions = transactions;
  }

  /**
   * @throws dev.portolan.shared.domain.Forbidden the actor may not manage the vocabulary
   * @throws NotFound there is no such template
   */
  public void handle(Actor actor, Command command) {
    VocabularyPolicy.requireMayManage(actor);
    transactions.write(() -> {
      if (!templates.delete(command.id())) {
        throw new NotFound("template");
      }
    });
  }
}
