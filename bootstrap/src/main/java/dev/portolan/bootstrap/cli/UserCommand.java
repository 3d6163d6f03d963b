package dev.portolan.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portolan user}: accounts, by whoever holds the database. */
@Command(name = "user", description = "Manages accounts.", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** It, with the commands below it. */
  static CommandLine line(Inputs inputs) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserCreateCommand(inputs))
        .addSubcommand(new UserListCommand(inputs))
        .addSubcommand(new UserGrantCommand(inputs))
        .addSubcommand(new UserRevokeCommand(inputs))
        .addSubcommand(new UserDisableCommand(inputs))
        .addSubcommand(new UserEnableCommand(inputs))
        .addSubcommand(new UserResetPasswordCommand(inputs));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }
}
