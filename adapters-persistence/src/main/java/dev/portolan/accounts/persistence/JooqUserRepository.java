package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.USERS;

import dev.portolan.accounts.application.port.UserRepository;
import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.Standing;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import dev.portolan.shared.persistence.InsertReturning;
import dev.portolan.shared.persistence.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Users in the table {@code users}. */
final class JooqUserRepository implements UserRepository {

  private static final String USERNAME = "username";
  private static final String EMAIL = "email";
  private static final List<String> TAKEN = List.of("has already been taken");

  private final Sql sql;

  JooqUserRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public User add(NewUser user) {
    // A violated constraint would abort the transaction on PostgreSQL, before it could be asked
    // whether the other one is violated too.
    var insert =
        sql.get()
            .insertInto(USERS)
            .set(USERS.USERNAME, user.username().value())
            .set(USERS.USERNAME_KEY, user.username().key())
            .set(USERS.EMAIL, user.email().value())
            .set(USERS.EMAIL_KEY, user.email().key())
            .set(USERS.PASSWORD_HASH, user.passwordHash().value())
            .set(USERS.CREATED_AT, user.createdAt())
            .set(USERS.UPDATED_AT, user.createdAt())
            .set(USERS.VERSION, Version.FIRST.value())
            .onConflictDoNothing();
    var added = InsertReturning.fetch(sql.get(), insert, USERS.ID);
    if (added.isEmpty()) {
      throw new Conflict(taken(user.username(), user.email(), DSL.noCondition()));
    }
    return User.opened(new UserId(added.getFirst().get(USERS.ID)), user);
  }

  @Override
  public void update(User user) {
    var taken = taken(user.username(), user.email(), USERS.ID.ne(user.id().value()));
    if (!taken.isEmpty()) {
      throw new Conflict(taken);
    }
    if (changed(user) == 0) {
      throw new Conflict("user", "was changed by someone else");
    }
  }

  private int changed(User user) {
    try {
      return sql.get()
          .update(USERS)
          .set(USERS.USERNAME, user.username().value())
          .set(USERS.USERNAME_KEY, user.username().key())
          .set(USERS.EMAIL, user.email().value())
          .set(USERS.EMAIL_KEY, user.email().key())
          .set(USERS.PASSWORD_HASH, user.passwordHash().value())
          .set(USERS.BIO, user.bio().map(Bio::value).orElse(null))
          .set(USERS.IMAGE, user.image().map(ImageUrl::value).orElse(null))
          .set(USERS.DISABLED_AT, disabledAt(user.standing()))
          .set(USERS.UPDATED_AT, user.updatedAt())
          .set(USERS.VERSION, user.version().value())
          .where(USERS.ID.eq(user.id().value()), USERS.VERSION.eq(user.version().value() - 1))
          .execute();
    } catch (IntegrityConstraintViolationException lostRace) {
      // Nobody had it a moment ago. Both engines name the key in their message.
      var message = String.valueOf(lostRace.getMessage());
      throw new Conflict(
          message.contains(USERS.USERNAME_KEY.getName())
              ? Map.of(USERNAME, TAKEN)
              : Map.of(EMAIL, TAKEN));
    }
  }

  @Override
  public Optional<User> find(UserId id) {
    return find(USERS.ID.eq(id.value()));
  }

  @Override
  public Optional<User> find(Username username) {
    return find(USERS.USERNAME_KEY.eq(username.key()));
  }

  @Override
  public Optional<User> find(Email email) {
    return find(USERS.EMAIL_KEY.eq(email.key()));
  }

  @Override
  public Page<User> list(PageRequest page) {
    long total = sql.get().fetchCount(USERS);
    var found =
        sql.get()
            .select(Stored.USER)
            .from(USERS)
            .where(Cut.from(page, USERS.ID))
            .orderBy(USERS.ID.desc())
            .limit(Cut.read(page))
            .offset(Cut.skipped(page))
            .fetch(Stored::user);
    return Cut.page(found, total, page, user -> new Cursor(user.createdAt(), user.id().value()));
  }

  private Optional<User> find(Condition condition) {
    return sql.get().select(Stored.USER).from(USERS).where(condition).fetchOptional(Stored::user);
  }

  private Map<String, List<String>> taken(Username username, Email email, Condition others) {
    var taken = new LinkedHashMap<String, List<String>>();
    sql.get()
        .select(USERS.USERNAME_KEY, USERS.EMAIL_KEY)
        .from(USERS)
        .where(USERS.USERNAME_KEY.eq(username.key()).or(USERS.EMAIL_KEY.eq(email.key())), others)
        .forEach(row -> {
          if (row.value1().equals(username.key())) {
            taken.put(USERNAME, TAKEN);
          }
          if (row.value2().equals(email.key())) {
            taken.put(EMAIL, TAKEN);
          }
        });
    return taken;
  }

  private static @Nullable Instant disabledAt(Standing standing) {
    return switch (standing) {
      case Standing.Active _ -> null;
      case Standing.Disabled(var since) -> since;
    };
  }
}
