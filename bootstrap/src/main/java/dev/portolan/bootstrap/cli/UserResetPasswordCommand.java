package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.ResetPassword;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private final PasswordOptions password = new PasswordOptions();

  UserResetPasswordCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    var wanted = new ResetPassword.Command(username, password.asked());
    var made = accounts.resetPassword().handle(Portolan.operator(), wanted);
    password.print(out, username, username + " has a new password.", made);
  }
}
