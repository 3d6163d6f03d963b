package dev.portolan.vocabulary.persistence;

import static dev.portolan.vocabulary.persistence.generated.Tables.PRACTICES;
import static dev.portolan.vocabulary.persistence.generated.Tables.WORDS;

import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.NotFound;
import dev.portolan.shared.persistence.Sql;
import dev.portolan.vocabulary.application.port.PracticeRepository;
import dev.portolan.vocabulary.application.port.Tally;
import dev.portolan.vocabulary.domain.LearnerId;
import dev.portolan.vocabulary.domain.WordId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What learners did with words, in the table {@code practices}. */
final class JooqPracticeRepository implements PracticeRepository {

  private final Sql sql;

  JooqPracticeRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void practise(LearnerId learner, Collection<WordId> words) {
    if (words.isEmpty()) {
      return;
    }
    var ids = words.stream().map(WordId::value).toList();
    var never = DSL.castNull(PRACTICES.LEARNED_AT);
    var _ =
        add(
            DSL.select(DSL.val(learner.value()), WORDS.ID, DSL.val(1L), never)
                .from(WORDS)
                .where(WORDS.ID.in(ids)));
  }

  @Override
  public void learn(LearnerId learner, WordId word, Instant now) {
    var since = DSL.val(now, PRACTICES.LEARNED_AT);
    int rows =
        add(
            DSL.select(DSL.val(learner.value()), WORDS.ID, DSL.val(0L), since)
                .from(WORDS)
                .where(WORDS.ID.eq(word.value())));
    if (rows == 0) {
      throw new NotFound("word");
    }
  }

  @Override
  public void forget(LearnerId learner, WordId word) {
    sql.get()
        .update(PRACTICES)
        .set(PRACTICES.LEARNED_AT, (@Nullable Instant) null)
        .where(PRACTICES.LEARNER_ID.eq(learner.value()), PRACTICES.WORD_ID.eq(word.value()))
        .execute();
  }

  @Override
  public void merge(LearnerId from, LearnerId into) {
    var _ =
        add(
            DSL.select(
                    DSL.val(into.value()), PRACTICES.WORD_ID, PRACTICES.TIMES, PRACTICES.LEARNED_AT)
                .from(PRACTICES)
                .where(PRACTICES.LEARNER_ID.eq(from.value())));
  }

  @Override
  public Set<WordId> learned(LearnerId learner) {
    return new HashSet<>(
        sql.get()
            .select(PRACTICES.WORD_ID)
            .from(PRACTICES)
            .where(PRACTICES.LEARNER_ID.eq(learner.value()), PRACTICES.LEARNED_AT.isNotNull())
            .fetch(row -> new WordId(row.value1())));
  }

  @Override
  public List<Tally> known(LearnerId learner) {
    return tallies(learner, PRACTICES.LEARNED_AT.isNotNull());
  }

  @Override
  public List<Tally> practised(LearnerId learner) {
    return tallies(learner, PRACTICES.TIMES.gt(0L));
  }

  /**
   * Adds to what is there: the times are summed, and what was learned first stays so.
   *
   * @return how many rows were added or changed
   */
  private int add(Select<? extends Record4<Long, Long, Long, Instant>> rows) {
    try {
      return sql.get()
          .insertInto(
              PRACTICES,
              PRACTICES.LEARNER_ID,
              PRACTICES.WORD_ID,
              PRACTICES.TIMES,
              PRACTICES.LEARNED_AT)
          .select(rows)
          .onConflict(PRACTICES.LEARNER_ID, PRACTICES.WORD_ID)
          .doUpdate()
          .set(PRACTICES.TIMES, PRACTICES.TIMES.plus(DSL.excluded(PRACTICES.TIMES)))
          .set(PRACTICES.LEARNED_AT, first(PRACTICES.LEARNED_AT))
          .execute();
    } catch (IntegrityConstraintViolationException lostRace) {
      // The learner is held, so it is a word that somebody deletes at this moment.
      throw new Conflict("word", "was just deleted");
    }
  }

  private static Field<Instant> first(Field<Instant> learned) {
    return DSL.coalesce(learned, DSL.excluded(learned));
  }

  private List<Tally> tallies(LearnerId learner, Condition condition) {
    return JooqWordRepository.CORNERS.tallies(
        sql.get(),
        PRACTICES.join(WORDS).on(WORDS.ID.eq(PRACTICES.WORD_ID)),
        PRACTICES.LEARNER_ID.eq(learner.value()).and(condition));
  }
}
