package dev.portolan.bootstrap.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which a shell completes commands and options.",
      "bash: eval \"$(portolan completion bash)\"; zsh: the same with zsh."
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  enum Shell {
    bash,
    zsh
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (shell == Shell.zsh) {
      // The script is bash's: zsh reads it through this, once its own completion is awake.
      out.println("autoload -Uz compinit && compinit -u");
    }
    out.print(AutoComplete.bash("portolan", spec.root().commandLine()));
    out.flush();
    return ExitCode.DONE;
  }
}
