package dev.portolan.accounts.persistence;

import static dev.portolan.accounts.persistence.generated.Tables.USERS;

import dev.portolan.accounts.domain.Bio;
import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.ImageUrl;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.Profile;
import dev.portolan.accounts.domain.Standing;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.UserId;
import dev.portolan.shared.domain.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads rows of users. */
final class Stored {

  static final List<Field<?>> USER =
      List.of(
          USERS.ID,
          USERS.USERNAME,
          USERS.EMAIL,
          USERS.PASSWORD_HASH,
          USERS.BIO,
          USERS.IMAGE,
          USERS.DISABLED_AT,
          USERS.CREATED_AT,
          USERS.UPDATED_AT,
          USERS.VERSION);

  static final List<Field<?>> PROFILE = List.of(USERS.ID, USERS.USERNAME, USERS.BIO, USERS.IMAGE);

  private Stored() {}

  static User user(Record row) {
    return valid(
        row,
        () ->
            new User(
                new UserId(row.get(USERS.ID)),
                new Username(row.get(USERS.USERNAME)),
                new Email(row.get(USERS.EMAIL)),
                new PasswordHash(row.get(USERS.PASSWORD_HASH)),
                Bio.of(row.get(USERS.BIO)),
                ImageUrl.of(row.get(USERS.IMAGE)),
                standing(row.get(USERS.DISABLED_AT)),
                row.get(USERS.CREATED_AT),
                row.get(USERS.UPDATED_AT),
                new Version(row.get(USERS.VERSION))));
  }

  static Profile profile(Record row, boolean following) {
    return valid(
        row,
        () ->
            new Profile(
                new UserId(row.get(USERS.ID)),
                new Username(row.get(USERS.USERNAME)),
                Bio.of(row.get(USERS.BIO)),
                ImageUrl.of(row.get(USERS.IMAGE)),
                following));
  }

  private static Standing standing(@Nullable Instant disabledAt) {
    return disabledAt == null ? new Standing.Active() : new Standing.Disabled(disabledAt);
  }

  /** A row that breaks a rule is a fault of ours, and no caller's wrong input. */
  private static <T> T valid(Record row, Supplier<T> value) {
    try {
      return value.get();
    } catch (Invalid broken) {
      throw new IllegalStateException(
          "user " + row.get(USERS.ID) + " is stored with a wrong " + broken.errors().keySet());
    }
  }
}
