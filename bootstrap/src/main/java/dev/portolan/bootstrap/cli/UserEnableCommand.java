package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.EnableUser;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code portolan user enable}: lets an account in again. */
@Command(
    name = "enable",
    description = "Lets a disabled account in again.",
    mixinStandardHelpOptions = true)
final class UserEnableCommand extends AccountsCommand {

  @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
  private String username = "";

  UserEnableCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    accounts.enableUser().handle(Portolan.operator(), new EnableUser.Command(username));
    out.println(username + " is enabled.");
  }
}
