package dev.portolan.bootstrap.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan version}: what runs here. */
@Command(
    name = "version",
    description = "Prints the version of Portolan, and of the Java that runs it.",
    mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private record Answer(String version, String java, String system) {}

  @Override
  public Integer call() {
    var answer =
        new Answer(
            VersionProvider.version(),
            System.getProperty("java.version"),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    var out = spec.commandLine().getOut();
    out.println(
        json
            ? JsonText.of(answer)
            : "portolan %s (Java %s, %s)"
                .formatted(answer.version(), answer.java(), answer.system()));
    out.flush();
    return ExitCode.DONE;
  }
}
