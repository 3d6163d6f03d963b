package dev.portolan.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan db}: the database as a whole. */
@Command(
    name = "db",
    description = "Looks after the database as a whole.",
    mixinStandardHelpOptions = true)
final class DbCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** It, with the commands below it. */
  static CommandLine line(Inputs inputs) {
    return new CommandLine(new DbCommand())
        .addSubcommand(new DbStatusCommand(inputs))
        .addSubcommand(new DbMigrateCommand(inputs))
        .addSubcommand(new DbBackupCommand(inputs))
        .addSubcommand(new DbRestoreCommand(inputs))
        .addSubcommand(new DbCopyCommand(inputs))
        .addSubcommand(new DbVerifyCommand(inputs));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }
}
