package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.bootstrap.Portolan;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan seed}: fills the database with demo content. */
@Command(
    name = "seed",
    description = {
      "Adds demo content: SCALE x (50 users and what goes with them in each context).",
      "It is the same each time, and what is there already stays as it is."
    },
    mixinStandardHelpOptions = true)
final class SeedCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--scale", description = "How much; 1 if not given.", paramLabel = "SCALE")
  private int scale = 1;

  @Option(
      names = "--only",
      split = ",",
      description = "The contexts to fill besides the accounts; all if not given.",
      paramLabel = "CONTEXT")
  private Set<String> only = Set.of();

  SeedCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    try (var portolan = Portolan.open(inputs.settings())) {
      var seeding = portolan.seeding();
      for (String context : only) {
        if (!seeding.contexts().contains(context)) {
          throw new ParameterException(
              line, context + " is no context: say one of " + seeding.contexts());
        }
      }
      List<SeedAccounts.SignIn> signIns;
      try (var bars = new ProgressBars(line.getErr())) {
        signIns = seeding.seed(scale, only, bars);
      }
      var out = line.getOut();
      out.println("Demo content of scale " + scale + " is in " + portolan.describeDatabase() + ".");
      DemoSignIns.print(signIns, out);
      out.flush();
    }
    return ExitCode.DONE;
  }
}
