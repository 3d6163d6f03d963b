package dev.portolan.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan config}: what can be set from outside. */
@Command(
    name = "config",
    description = "Shows and tries the settings.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** It, with the commands below it. */
  static CommandLine line(Inputs inputs) {
    return new CommandLine(new ConfigCommand())
        .addSubcommand(new ConfigShowCommand(inputs))
        .addSubcommand(new ConfigCheckCommand(inputs))
        .addSubcommand(new ConfigReferenceCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }
}
