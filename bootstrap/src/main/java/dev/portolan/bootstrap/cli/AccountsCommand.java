package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.AccountsModule;
import dev.portolan.bootstrap.Portolan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands under {@code portolan user} share: the accounts, open while one runs. */
abstract class AccountsCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  AccountsCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  /** Does it, and says so. */
  abstract void run(AccountsModule accounts, PrintWriter out);

  @Override
  public final Integer call() {
    try (var portolan = Portolan.open(inputs.settings())) {
      var out = spec.commandLine().getOut();
      run(portolan.accounts(), out);
      out.flush();
    }
    return ExitCode.DONE;
  }
}
