package dev.portolan.vocabulary.persistence;

import static dev.portolan.vocabulary.persistence.generated.Tables.LEARNERS;

import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import dev.portolan.vocabulary.application.port.LearnerRepository;
import dev.portolan.vocabulary.domain.LearnerHash;
import dev.portolan.vocabulary.domain.LearnerId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Learners in the table {@code learners}. To change a learner's row is to hold it. */
final class JooqLearnerRepository implements LearnerRepository {

  private final Sql sql;

  JooqLearnerRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<LearnerId> find(UserId user) {
    return find(LEARNERS.USER_ID.eq(user.value()));
  }

  @Override
  public Optional<LearnerId> find(LearnerHash token) {
    return find(LEARNERS.TOKEN_HASH.eq(token.value()));
  }

  @Override
  public Optional<LearnerId> hold(LearnerHash token, Instant now) {
    return hold(LEARNERS.TOKEN_HASH.eq(token.value()), now);
  }

  @Override
  public LearnerId hold(UserId user, Instant now) {
    var ofUser = LEARNERS.USER_ID.eq(user.value());
    return hold(ofUser, now)
        .orElseGet(() -> {
          // Of two that come here at once, one inserts; the other waits for it and then holds.
          sql.get()
              .insertInto(LEARNERS)
              .set(LEARNERS.USER_ID, user.value())
              .set(LEARNERS.CREATED_AT, now)
              .set(LEARNERS.SEEN_AT, now)
              .onConflictDoNothing()
              .execute();
          return hold(ofUser, now).orElseThrow();
        });
  }

  @Override
  public LearnerId add(LearnerHash token, Instant now) {
    var insert =
        sql.get()
            .insertInto(LEARNERS)
            .set(LEARNERS.TOKEN_HASH, token.value())
            .set(LEARNERS.CREATED_AT, now)
            .set(LEARNERS.SEEN_AT, now);
    return new LearnerId(InsertReturning.fetchOne(sql.get(), insert, LEARNERS.ID));
  }

  @Override
  public void delete(LearnerId learner) {
    sql.get().deleteFrom(LEARNERS).where(LEARNERS.ID.eq(learner.value())).execute();
  }

  @Override
  public void forgetUnseen(Instant since) {
    sql.get()
        .deleteFrom(LEARNERS)
        .where(LEARNERS.USER_ID.isNull(), LEARNERS.SEEN_AT.lt(since))
        .execute();
  }

  private Optional<LearnerId> find(Condition condition) {
    return sql.get()
        .select(LEARNERS.ID)
        .from(LEARNERS)
        .where(condition)
        .fetchOptional(row -> new LearnerId(row.value1()));
  }

  private Optional<LearnerId> hold(Condition condition, Instant now) {
    sql.get().update(LEARNERS).set(LEARNERS.SEEN_AT, now).where(condition).execute();
    return find(condition);
  }
}
