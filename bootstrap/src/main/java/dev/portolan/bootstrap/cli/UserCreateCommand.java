package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.CreateUser;
import dev.portolan.bootstrap.Portolan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan user create}: opens an account, the first admin's for example. */
@Command(
    name = "create",
    description = "Opens an account. Without --password a random one is made, and shown once.",
    mixinStandardHelpOptions = true)
final class UserCreateCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

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

  UserCreateCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var wanted =
        new CreateUser.Command(
            username, email, password.length == 0 ? null : new String(password), roles);
    try (var portolan = Portolan.open(inputs.settings())) {
      var created = portolan.accounts().createUser().handle(Portolan.operator(), wanted);
      var out = spec.commandLine().getOut();
      out.println("Created " + created.user().username().value() + ".");
      created.password().ifPresent(made -> out.println("Password: " + made.value()));
      out.flush();
    }
    return ExitCode.DONE;
  }
}
