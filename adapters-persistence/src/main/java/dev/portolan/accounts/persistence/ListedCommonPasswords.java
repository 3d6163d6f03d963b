package dev.portolan.accounts.persistence;

import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.domain.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The list that comes with the program: one password a line, in lower case. */
final class ListedCommonPasswords implements CommonPasswords {

  private static final String LIST = "common-passwords.txt";

  private final Set<String> known;

  private ListedCommonPasswords(Set<String> known) {
    this.known = known;
  }

  static ListedCommonPasswords load() {
    var stream = ListedCommonPasswords.class.getResourceAsStream(LIST);
    if (stream == null) {
      throw new IllegalStateException(LIST + " is not on the class path");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new ListedCommonPasswords(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#!"))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writing one in capitals makes it no less common. */
  @Override
  public boolean contains(Password password) {
    return known.contains(password.value().toLowerCase(Locale.ROOT));
  }

  int size() {
    return known.size();
  }
}
