package dev.portolan.vocabulary.persistence;

import static dev.portolan.vocabulary.persistence.generated.Tables.SENTENCE_TEMPLATES;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.Tally;
import dev.portolan.vocabulary.application.port.TemplateRepository;
import dev.portolan.vocabulary.domain.NewTemplate;
import dev.portolan.vocabulary.domain.Template;
import dev.portolan.vocabulary.domain.TemplateId;
import dev.portolan.vocabulary.domain.Wording;
import dev.portolan.vocabulary.persistence.generated.tables.records.SentenceTemplatesRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Templates in the table {@code sentence_templates}. */
final class JooqTemplateRepository implements TemplateRepository {

  private static final Corners<SentenceTemplatesRecord> CORNERS =
      new Corners<>(SENTENCE_TEMPLATES.THEME, SENTENCE_TEMPLATES.WORD_TYPE);

  private static final List<Field<String>> COLUMNS =
      List.of(
          SENTENCE_TEMPLATES.THEME,
          SENTENCE_TEMPLATES.WORD_TYPE,
          SENTENCE_TEMPLATES.SPANISH,
          SENTENCE_TEMPLATES.ENGLISH);

  private final Sql sql;

  JooqTemplateRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Template add(NewTemplate template) {
    var ids = InsertReturning.fetch(sql.get(), insert(values(template)), SENTENCE_TEMPLATES.ID);
    if (ids.isEmpty()) {
      throw taken();
    }
    return template.as(new TemplateId(ids.getFirst().get(SENTENCE_TEMPLATES.ID)));
  }

  @Override
  public void addMissing(List<NewTemplate> templates) {
    var rows = templates.stream().map(JooqTemplateRepository::values).toList();
    BulkInsert.execute(sql.get(), insert(new @Nullable Object[COLUMNS.size()]), rows);
  }

  @Override
  public Optional<Template> find(TemplateId id) {
    return sql.get()
        .selectFrom(SENTENCE_TEMPLATES)
        .where(SENTENCE_TEMPLATES.ID.eq(id.value()))
        .fetchOptional(JooqTemplateRepository::template);
  }

  @Override
  public void update(Template template) {
    try {
      int changed =
          sql.get()
              .update(SENTENCE_TEMPLATES)
              .set(row(new NewTemplate(template.theme(), template.wording())))
              .where(SENTENCE_TEMPLATES.ID.eq(template.id().value()))
              .execute();
      if (changed == 0) {
        throw new NotFound("template");
      }
    } catch (DataAccessException e) {
      throw sql.violates(
              e, SENTENCE_TEMPLATES.THEME, SENTENCE_TEMPLATES.WORD_TYPE, SENTENCE_TEMPLATES.SPANISH)
          ? taken()
          : e;
    }
  }

  @Override
  public boolean delete(TemplateId id) {
    return sql.get()
            .deleteFrom(SENTENCE_TEMPLATES)
            .where(SENTENCE_TEMPLATES.ID.eq(id.value()))
            .execute()
        == 1;
  }

  @Override
  public List<Template> list(Selection selection) {
    return sql.get()
        .selectFrom(SENTENCE_TEMPLATES)
        .where(CORNERS.in(selection))
        .orderBy(SENTENCE_TEMPLATES.ID)
        .fetch(JooqTemplateRepository::template);
  }

  @Override
  public List<Tally> tallies() {
    return CORNERS.tallies(sql.get(), SENTENCE_TEMPLATES, DSL.noCondition());
  }

  /** A template that is there already is left out. */
  private Insert<SentenceTemplatesRecord> insert(@Nullable Object[] values) {
    return sql.get().insertInto(SENTENCE_TEMPLATES, COLUMNS).values(values).onConflictDoNothing();
  }

  private static Conflict taken() {
    return new Conflict("template", "is there already");
  }

  private static @Nullable Object[] values(NewTemplate template) {
    var row = row(template);
    return COLUMNS.stream().map(row::get).toArray();
  }

  private static SentenceTemplatesRecord row(NewTemplate template) {
    var wording = template.wording();
    var row = new SentenceTemplatesRecord();
    row.setTheme(template.theme().value());
    row.setWordType(wording.type().key());
    row.setSpanish(wording.spanish());
    row.setEnglish(wording.english());
    return row;
  }

  private static Template template(SentenceTemplatesRecord row) {
    return Corners.stored(
        row,
        () ->
            new Template(
                new TemplateId(row.getId()),
                CORNERS.theme(row),
                Wording.kept(CORNERS.type(row), row.getSpanish(), row.getEnglish())));
  }
}
