package dev.portolan.vocabulary.application.port;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.TemplateId;
import java.util.List;
import java.util.Optional;

/** Templates in memory. */
final class InMemoryTemplateRepository implements TemplateRepository {

  private final InMemoryVocabulary vocabulary;

  InMemoryTemplateRepository(InMemoryVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Template add(NewTemplate template) {
    vocabulary.transactions.requireWrite();
    var added = template.as(new TemplateId(vocabulary.nextId()));
    requireFree(added);
    vocabulary.templates.put(added.id().value(), added);
    return added;
  }

  @Override
  public void addMissing(List<NewTemplate> templates) {
    vocabulary.transactions.requireWrite();
    for (var template : templates) {
      var added = template.as(new TemplateId(vocabulary.nextId()));
      if (!isTaken(added)) {
        vocabulary.templates.put(added.id().value(), added);
      }
    }
  }

  @Override
  public Optional<Template> find(TemplateId id) {
    vocabulary.transactions.requireRead();
    return Optional.ofNullable(vocabulary.templates.get(id.value()));
  }

  @Override
  public void update(Template template) {
    vocabulary.transactions.requireWrite();
    if (!vocabulary.templates.containsKey(template.id().value())) {
      throw new NotFound("template");
    }
    requireFree(template);
    vocabulary.templates.put(template.id().value(), template);
  }

  @Override
  public boolean delete(TemplateId id) {
    vocabulary.transactions.requireWrite();
    return vocabulary.templates.remove(id.value()) != null;
  }

  @Override
  public List<Template> list(Selection selection) {
    vocabulary.transactions.requireRead();
    return vocabulary.templates.values().stream()
        .filter(template ->
            InMemoryVocabulary.selects(selection, template.theme(), template.wording().type()))
        .toList();
  }

  @Override
  public List<Tally> tallies() {
    vocabulary.transactions.requireRead();
    return InMemoryVocabulary.tallies(
        vocabulary.templates.values().stream(),
        Template::theme,
        template -> template.wording().type());
  }

  private void requireFree(Template template) {
    if (isTaken(template)) {
      throw new Conflict("template", "is there already");
    }
  }

  private boolean isTaken(Template template) {
    return vocabulary.templates.values().stream()
        .filter(other -> !other.id().equals(template.id()))
        .filter(other -> other.theme().equals(template.theme()))
        .filter(other -> other.wording().type() == template.wording().type())
        .anyMatch(other -> other.wording().spanish().equals(template.wording().spanish()));
  }
}
