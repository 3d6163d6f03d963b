package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.ResetPassword;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portolan user reset-password}: for somebody who forgot theirs. */
@Command(
    name = "reset-password",
    description = {
      "Gives a user a new password, and ends all their sessions.",
      "Without --password a random one is made, and shown once."
    },
    mixinStandardHelpOptions = true)
final class UserResetPasswordCommand extends AccountsCommand {

  @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
  private String username = "";

  @Option(
      names = "--password",
      interactive = true,
      arity = "0",
      description = "Asks for the password, without showing it.")
  private char[] password = {};

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  UserResetPasswordCommand(Inputs inputs) {
    super(inputs);
  }

  private record Answer(String username, @Nullable String password) {}

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    var wanted =
        new ResetPassword.Command(username, password.length == 0 ? null : new String(password));
    var made = accounts.resetPassword().handle(Portolan.operator(), wanted);
    if (json) {
      out.println(
          JsonText.of(new Answer(username, made.map(password -> password.value()).orElse(null))));
      return;
    }
    out.println(username + " has a new password.");
    made.ifPresent(shown -> out.println("Password: " + shown.value()));
  }
}
