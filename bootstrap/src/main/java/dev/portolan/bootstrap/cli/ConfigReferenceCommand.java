package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.settings.SettingsReference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portolan config reference}: writes what the checkout keeps of the settings. */
@Command(
    name = "reference",
    hidden = true,
    description = "Prints docs/configuration.md (markdown) or .env.example (environment).",
    mixinStandardHelpOptions = true)
final class ConfigReferenceCommand implements Callable<Integer> {

  enum Form {
    markdown,
    environment
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}")
  private Form form = Form.markdown;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(
        form == Form.markdown ? SettingsReference.markdown() : SettingsReference.environment());
    out.flush();
    return ExitCode.DONE;
  }
}
