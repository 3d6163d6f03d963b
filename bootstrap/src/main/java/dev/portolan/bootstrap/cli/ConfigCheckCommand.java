package dev.portolan.bootstrap.cli;

import dev.portolan.bootstrap.settings.SettingValues;
import dev.portolan.bootstrap.settings.Settings;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseUnreachable;
import dev.portolan.shared.persistence.DatabaseUnusable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan config check}: tries the settings, and leaves nothing behind. */
@Command(
    name = "check",
    description = {
      "Tries the settings: the database, its folder, the ports. Lists every mistake at once,",
      "and exits with 0 or 78. A running Portolan holds its ports, so try before it starts."
    },
    mixinStandardHelpOptions = true)
final class ConfigCheckCommand implements Callable<Integer> {

  private final Inputs inputs;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ConfigCheckCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  private record Answer(boolean ok, List<String> mistakes, List<String> warnings) {}

  @Override
  public Integer call() {
    var values = inputs.values();
    var settings = Settings.attempt(values);
    var mistakes = new ArrayList<>(values.mistakes());
    if (isSaid(values, "DATABASE_", "DB_")) {
      tryDatabase(settings, mistakes);
    }
    if (isSaid(values, "HOST", "PORT")) {
      tryPort("PORT", settings.web().host(), settings.web().port(), mistakes);
    }
    if (isSaid(values, "MANAGEMENT_")) {
      var management = settings.management();
      tryPort("MANAGEMENT_PORT", management.host(), management.port(), mistakes);
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(new Answer(mistakes.isEmpty(), mistakes, settings.warnings())));
    } else {
      settings.warnings().forEach(warning -> out.println("warning: " + warning));
      if (mistakes.isEmpty()) {
        out.println("The settings are fine: " + settings.databaseUrl().describe() + ".");
      }
    }
    out.flush();
    return Mistakes.tell(json ? List.of() : mistakes, spec.commandLine().getErr()) == ExitCode.DONE
            && mistakes.isEmpty()
        ? ExitCode.DONE
        : ExitCode.CONFIGURATION;
  }

  /** Whether what begins so was read without a mistake, so that it can be tried. */
  private static boolean isSaid(SettingValues values, String... names) {
    return values.mistakes().stream()
        .noneMatch(mistake -> {
          for (String name : names) {
            if (mistake.startsWith(name)) {
              return true;
            }
          }
          return false;
        });
  }

  private static void tryDatabase(Settings settings, List<String> mistakes) {
    try {
      Database.check(settings.databases(), settings.database());
    } catch (DatabaseUnreachable | DatabaseUnusable failed) {
      mistakes.add(String.valueOf(failed.getMessage()));
    }
  }

  private static void tryPort(String name, String host, int port, List<String> mistakes) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.setReuseAddress(true);
    } catch (IOException taken) {
      mistakes.add(
          "%s: nothing can listen on %s:%d (%s)".formatted(name, host, port, taken.getMessage()));
    }
  }
}
