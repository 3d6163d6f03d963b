package dev.portolan.shared.persistence;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The passwords of a database that examples show and that everybody tries first. */
final class KnownPasswords {

  private static final Set<String> KNOWN =
      Set.of(
          "",
          "1234",
          "12345",
          "123456",
          "12345678",
          "admin",
          "change-me",
          "change_me",
          "changeit",
          "changeme",
          "default",
          "dev",
          "development",
          "example",
          "guest",
          "letmein",
          "mypassword",
          "mysecretpassword",
          "pass",
          "passw0rd",
          "password",
          "password1",
          "pg",
          "pgpass",
          "portolan",
          "postgres",
          "postgresql",
          "qwerty",
          "root",
          "s3cret",
          "secret",
          "test",
          "toor",
          "user",
          "welcome",
          "xxx",
          "your-password",
          "your_password",
          "yourpassword");

  private KnownPasswords() {}

  /** Whether it is one of them, or just the name of the user or of the database. */
  static boolean contains(String password, @Nullable String user, String database) {
    return KNOWN.contains(password.toLowerCase(Locale.ROOT))
        || Objects.equals(password, user)
        || password.equals(database);
  }
}
