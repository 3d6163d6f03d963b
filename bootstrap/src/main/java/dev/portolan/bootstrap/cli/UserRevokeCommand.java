package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.RevokeRole;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code portolan user revoke}: takes a role. */
@Command(
    name = "revoke",
    description = "Takes a role from a user. The last admin stays one.",
    mixinStandardHelpOptions = true)
final class UserRevokeCommand extends AccountsCommand {

  @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
  private String username = "";

  @Parameters(index = "1", paramLabel = "ROLE", description = "admin or moderator.")
  private String role = "";

  UserRevokeCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    accounts.revokeRole().handle(Portolan.operator(), new RevokeRole.Command(username, role));
    out.println(username + " is no longer " + role + ".");
  }
}
