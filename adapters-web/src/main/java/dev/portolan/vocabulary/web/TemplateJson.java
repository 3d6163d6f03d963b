package dev.portolan.vocabulary.web;

import dev.portolan.vocabulary.domain.Template;
import java.util.List;

/** A template as its moderators wrote it. */
record TemplateJson(long id, String theme, String type, String spanish, String english) {

  record TemplateAnswer(TemplateJson template) {}

  record TemplatesAnswer(List<TemplateJson> templates) {}

  static TemplatesAnswer many(List<Template> templates) {
    return new TemplatesAnswer(templates.stream().map(TemplateJson::of).toList());
  }

  static TemplateJson of(Template template) {
    var wording = template.wording();
    return new TemplateJson(
        template.id().value(),
        template.theme().value(),
        wording.type().key(),
        wording.spanish(),
        wording.english());
  }
}
