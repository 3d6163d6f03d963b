package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.CreateUser;
import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--password",
      interactive = true,
      arity = "0",
      description = "Asks for the password, without showing it.")
  private char[] password = {};

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  UserCreateCommand(Inputs inputs) {
    super(inputs);
  }

  private record Answer(String username, @Nullable String password) {}

  @Override
  void run(AccountsModule accounts, PrintWriter out) {
    var wanted =
        new CreateUser.Command(
            username, email, password.length == 0 ? null : new String(password), roles);
    var created = accounts.createUser().handle(Portolan.operator(), wanted);
    String name = created.user().username().value();
    if (json) {
      var made = created.password().map(password -> password.value()).orElse(null);
      out.println(JsonText.of(new Answer(name, made)));
      return;
    }
    out.println("Created " + name + ".");
    created.password().ifPresent(made -> out.println("Password: " + made.value()));
  }
}
