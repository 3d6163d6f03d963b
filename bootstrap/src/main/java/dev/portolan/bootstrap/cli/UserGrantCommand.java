package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.GrantRole;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code portolan user grant}: gives a role. */
@Command(
    name = "grant",
    description = "Gives a user a role. Who has it already keeps it.",
    mixinStandardHelpOptions = true)
final class UserGrantCommand extends AccountsCommand {

  @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
  private String username = "";

  @Parameters(index = "1", paramLabel = "ROLE", description = "admin or moderator.")
  private String role = "";

  UserGrantCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    accounts.grantRole().handle(Portolan.operator(), new GrantRole.Command(username, role));
    out.println(username + " is " + role + ".");
  }
}
