package dev.portolan.vocabulary.persistence;

import static dev.portolan.vocabulary.persistence.generated.Tables.WORDS;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.persistence.BulkInsert;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.Tally;
import dev.portolan.vocabulary.application.port.WordRepository;
import dev.portolan.vocabulary.domain.Adjective;
import dev.portolan.vocabulary.domain.Countability;
import dev.portolan.vocabulary.domain.Gender;
import dev.portolan.vocabulary.domain.NewWord;
import dev.portolan.vocabulary.domain.Noun;
import dev.portolan.vocabulary.domain.Term;
import dev.portolan.vocabulary.domain.Verb;
import dev.portolan.vocabulary.domain.Word;
import dev.portolan.vocabulary.domain.WordId;
import dev.portolan.vocabulary.persistence.generated.tables.records.WordsRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Words in the table {@code words}. */
final class JooqWordRepository implements WordRepository {

  static final Corners<WordsRecord> CORNERS = new Corners<>(WORDS.THEME, WORDS.WORD_TYPE);

  private static final List<Field<String>> COLUMNS =
      List.of(
          WORDS.THEME,
          WORDS.WORD_TYPE,
          WORDS.SPANISH,
          WORDS.FEMININE,
          WORDS.GENDER,
          WORDS.COUNTABILITY,
          WORDS.ENGLISH);

  private final Sql sql;

  JooqWordRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Word add(NewWord word) {
    var insert = insert(values(word));
    var ids = InsertReturning.fetch(sql.get(), insert, WORDS.ID);
    if (ids.isEmpty()) {
      throw taken();
    }
    return word.as(new WordId(ids.getFirst().get(WORDS.ID)));
  }

  @Override
  public void addMissing(List<NewWord> words) {
    var rows = words.stream().map(JooqWordRepository::values).toList();
    BulkInsert.execute(sql.get(), insert(new @Nullable Object[COLUMNS.size()]), rows);
  }

  @Override
  public Optional<Word> find(WordId id) {
    return sql.get()
        .selectFrom(WORDS)
        .where(WORDS.ID.eq(id.value()))
        .fetchOptional(JooqWordRepository::word);
  }

  @Override
  public void update(Word word) {
    var row = row(new NewWord(word.theme(), word.term()));
    try {
      int changed =
          sql.get().update(WORDS).set(row).where(WORDS.ID.eq(word.id().value())).execute();
      if (changed == 0) {
        throw new NotFound("word");
      }
    } catch (DataAccessException e) {
      throw sql.violates(e, WORDS.THEME, WORDS.WORD_TYPE, WORDS.SPANISH) ? taken() : e;
    }
  }

  @Override
  public boolean delete(WordId id) {
    return sql.get().deleteFrom(WORDS).where(WORDS.ID.eq(id.value())).execute() == 1;
  }

  @Override
  public List<Word> list(Selection selection) {
    return sql.get()
        .selectFrom(WORDS)
        .where(CORNERS.in(selection))
        .orderBy(WORDS.ID)
        .fetch(JooqWordRepository::word);
  }

  @Override
  public List<Tally> tallies() {
    return CORNERS.tallies(sql.get(), WORDS, DSL.noCondition());
  }

  /** A word that is there already is left out. */
  private Insert<WordsRecord> insert(@Nullable Object[] values) {
    return sql.get().insertInto(WORDS, COLUMNS).values(values).onConflictDoNothing();
  }

  private static Conflict taken() {
    return new Conflict("word", "is there already");
  }

  private static @Nullable Object[] values(NewWord word) {
    var row = row(word);
    return COLUMNS.stream().map(row::get).toArray();
  }

  private static WordsRecord row(NewWord word) {
    var term = word.term();
    var row = new WordsRecord();
    row.setTheme(word.theme().value());
    row.setWordType(term.type().key());
    row.setSpanish(term.spanish());
    row.setEnglish(term.english());
    row.setFeminine(term instanceof Adjective adjective ? adjective.feminine() : null);
    row.setGender(term instanceof Noun noun ? noun.gender().key() : null);
    row.setCountability(term instanceof Noun noun ? noun.countability().key() : null);
    return row;
  }

  private static Word word(WordsRecord row) {
    return Corners.stored(
        row, () -> new Word(new WordId(row.getId()), CORNERS.theme(row), term(row)));
  }

  private static Term term(WordsRecord row) {
    return switch (CORNERS.type(row)) {
      case VERB -> new Verb(row.getSpanish(), row.getEnglish());
      case NOUN ->
          new Noun(
              row.getSpanish(),
              Gender.of(row.getGender()),
              Countability.of(row.getCountability()),
              row.getEnglish());
      case ADJECTIVE -> new Adjective(row.getSpanish(), row.getFeminine(), row.getEnglish());
    };
  }
}
