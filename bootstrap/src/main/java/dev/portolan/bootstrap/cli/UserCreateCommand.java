package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.CreateUser;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portolan user create}: opens an account, the first admin's for example. */
@Command(
    name = "create",
    description = "Opens an account. Without --password a random one is made, and shown once.",
    mixinStandardHelpOptions = true)
final class UserCreateCommand extends AccountsCommand {

  @Option(names = "--username", required = true, description = "1 to 64 letters, digits, _ . -")
  private String username = "";

  @Option(names = "--email", required = true, description = "The address to sign in with.")
  private String email = "";

  @Option(
      names = "--role",
      description = "admin or moderator; may be given more than once. Everybody is a member.")
  private List<String> roles = new ArrayList<>();

  @Mixin private final PasswordOptions password = new PasswordOptions();

  UserCreateCommand(Inputs inputs) {
    super(inputs);
  }

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    var wanted = new CreateUser.Command(username, email, password.asked(), roles);
    var created = accounts.createUser().handle(Portolan.operator(), wanted);
    String name = created.user().username().value();
    password.print(out, name, "Created " + name + ".", created.password());
  }
}
