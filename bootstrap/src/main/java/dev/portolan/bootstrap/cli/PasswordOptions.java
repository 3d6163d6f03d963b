package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.domain.Password;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For commands that set somebody's password: it is asked for, or made and shown once. */
final class PasswordOptions {

  @Option(
      names = "--password",
      interactive = true,
      arity = "0",
      description = "Asks for the password, without showing it.")
  private char[] password = {};

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private record Answer(String username, @Nullable String password) {}

  /** What was typed; null to have one made. */
  @Nullable String asked() {
    return password.length == 0 ? null : new String(password);
  }

  /**
   * Says what happened.
   *
   * @param made the password that was made, if one was
   */
  void print(PrintWriter out, String username, String sentence, Optional<Password> made) {
    if (json) {
      var shown = made.map(password -> password.value()).orElse(null);
      out.println(JsonText.of(new Answer(username, shown)));
      return;
    }
    out.println(sentence);
    made.ifPresent(shown -> out.println("Password: " + shown.value()));
  }
}
