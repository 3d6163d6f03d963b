package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.settings.Origin;
import dev.portolan.bootstrap.settings.SettingValues;
import dev.portolan.bootstrap.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan config show}: every value, and where it came from. */
@Command(
    name = "show",
    description = {
      "Prints every setting, its value without secrets, and where it came from.",
      "Exits with 78 if something is wrong with them."
    },
    mixinStandardHelpOptions = true)
final class ConfigShowCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ConfigShowCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * One setting, as {@code --json} prints it.
   *
   * @param where the flag, the variable or the file
   * @param line in the file, from 1
   */
  private record Line(
      String name,
      String value,
      String source,
      @Nullable String where,
      @Nullable Integer line,
      boolean secret) {}

  private record Answer(List<Line> settings, List<String> mistakes) {}

  @Override
  public Integer call() {
    var values = inputs.values();
    Settings.attempt(values);
    var shown = values.shown();
    var out = spec.commandLine().getOut();
    if (json) {
      var lines = shown.stream().map(ConfigShowCommand::line).toList();
      out.println(JsonText.of(new Answer(lines, values.mistakes())));
    } else {
      print(shown, out);
    }
    out.flush();
    return Mistakes.tell(values.mistakes(), spec.commandLine().getErr());
  }

  private static Line line(SettingValues.Shown shown) {
    var origin = shown.origin();
    return new Line(
        shown.setting().name(),
        shown.text(),
        origin.source().name().toLowerCase(Locale.ROOT),
        origin.source() == Origin.Source.DEFAULT ? null : origin.name(),
        origin.line() == 0 ? null : origin.line(),
        shown.setting().secret());
  }

  private static void print(List<SettingValues.Shown> all, PrintWriter out) {
    int names = all.stream().mapToInt(shown -> shown.setting().name().length()).max().orElse(1);
    int texts = all.stream().mapToInt(shown -> shown.text().length()).max().orElse(1);
    String format = "%-" + names + "s  %-" + Math.max(1, texts) + "s  %s%n";
    for (var shown : all) {
      String text = shown.text().isEmpty() ? "-" : shown.text();
      out.printf(format, shown.setting().name(), text, shown.origin().describe());
    }
  }
}
