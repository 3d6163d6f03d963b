package dev.portolan.bootstrap.settings;

import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which database it is: DATABASE_URL says, or its parts do, but not both. */
final class DatabaseChoice {

  private static final List<Setting<?>> PARTS =
      List.of(
          DatabaseKeys.HOST,
          DatabaseKeys.PORT,
          DatabaseKeys.NAME,
          DatabaseKeys.USER,
          DatabaseKeys.SSLMODE);

  private final SettingValues values;

  DatabaseChoice(SettingValues values) {
    this.values = values;
  }

  /** The database; empty when there was a mistake, which the values remember. */
  Optional<DatabaseUrl> url() {
    String parts =
        PARTS.stream().filter(values::isGiven).map(Setting::name).collect(Collectors.joining(", "));
    if (values.isGiven(DatabaseKeys.URL)) {
      if (!parts.isEmpty()) {
        values.mistake("DATABASE_URL and its parts (" + parts + ") are both given: keep one");
      }
      return values.find(DatabaseKeys.URL).flatMap(this::withPassword);
    }
    if (values.isGiven(DatabaseKeys.HOST)) {
      return ofParts();
    }
    boolean password = values.isGiven(DatabaseKeys.PASSWORD);
    if (password || !parts.isEmpty()) {
      values.mistake(
          (parts.isEmpty() ? "DB_PASSWORD" : parts) + " is given without DB_HOST or DATABASE_URL");
      return Optional.empty();
    }
    var fallback = values.find(DatabaseKeys.URL);
    if (fallback.isEmpty()) {
      values.mistake(
          "DATABASE_URL is missing: %s takes no database by default, so say which one"
              .formatted(values.environment()));
    }
    return fallback;
  }

  /** Whether nobody said which database, and a file is taken. */
  boolean isFallback() {
    return !values.isGiven(DatabaseKeys.URL) && !values.isGiven(DatabaseKeys.HOST);
  }

  private Optional<DatabaseUrl> withPassword(DatabaseUrl url) {
    var password = values.find(DatabaseKeys.PASSWORD);
    if (password.isEmpty()) {
      return Optional.of(url);
    }
    return attempt("DB_PASSWORD", () -> url.withPassword(password.get()));
  }

  private Optional<DatabaseUrl> ofParts() {
    return attempt(
        "DB_…",
        () ->
            DatabaseUrl.postgres(
                values.get(DatabaseKeys.HOST),
                values.get(DatabaseKeys.PORT),
                values.get(DatabaseKeys.NAME),
                values.get(DatabaseKeys.USER),
                values.find(DatabaseKeys.PASSWORD),
                values.get(DatabaseKeys.SSLMODE)));
  }

  private Optional<DatabaseUrl> attempt(
      String subject, java.util.function.Supplier<DatabaseUrl> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException wrong) {
      values.mistake(subject + " " + wrong.getMessage());
      return Optional.empty();
    }
  }
}
