package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.DisableUser;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code portolan user disable}: shuts an account out. */
@Command(
    name = "disable",
    description = "Shuts an account out, and ends its sessions. The last admin stays.",
    mixinStandardHelpOptions = true)
final class UserDisableCommand extends AccountsCommand {

  @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
  private String username = "";

  UserDisableCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    accounts.disableUser().handle(Portolan.operator(), new DisableUser.Command(username));
    out.println(username + " is disabled.");
  }
}
