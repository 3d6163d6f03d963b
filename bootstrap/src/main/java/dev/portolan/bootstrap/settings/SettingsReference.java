package dev.portolan.bootstrap.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is written of the settings for readers: from the definitions, so that it is true. */
public final class SettingsReference {

  private static final int WIDTH = 100;

  private SettingsReference() {}

  /** The page {@code docs/configuration.md}. */
  public static String markdown() {
    var page =
        new StringBuilder(
            """
            # Configuration

            Written by `./portolan config reference markdown` from the definitions; a test fails when it differs.

            Sources, the weakest first: defaults, `portolan.conf`, variables of the environment, flags. An empty text
            counts as nothing. Every mistake is told at once, and the exit code is 78.

            - `portolan.conf` is [HOCON](https://github.com/lightbend/config/blob/main/HOCON.md): the same names, a
              value each, as in `PORT = 9000` or `DATABASE_URL = "postgresql://…"`. A name that is not listed here is a
              mistake.
            - A secret `NAME` can also be read from the file that `NAME_FILE` names, as container engines mount them.
              Both at once are a mistake.
            - Every command takes the flags below, and `--set NAME=VALUE` for the rest. What stands on a command line
              can be read by others on the machine: passwords do not belong there.
            - `portolan config show` prints every value and where it came from, `portolan config check` tries them.

            Production and staging refuse to start, with all reasons at once, when no database is named, when it is
            SQLite, when the connection to another host need not be encrypted, when a password is one that everybody
            tries first, when demo content is to be added, or when PostgreSQL has no socket timeout.
            """);
    for (Group group : Group.values()) {
      page.append("\n## ").append(group.title()).append("\n\n");
      page.append("| name | meaning | value | default |\n|---|---|---|---|\n");
      in(group).forEach(setting -> page.append(row(setting)));
    }
    return page.toString();
  }

  private static String row(Setting<?> setting) {
    String flag = setting.flagged() ? "<br>`" + setting.flag() + "`" : "";
    String file = setting.secret() ? "<br>`" + setting.fileName() + "`" : "";
    return "| `%s`%s%s | %s | %s | %s |\n"
        .formatted(
            setting.name(),
            file,
            flag,
            setting.meaning(),
            setting.kind().expected(),
            defaults(setting));
  }

  /** The file {@code .env.example}: every variable, as a comment. */
  public static String environment() {
    var lines = new ArrayList<String>();
    lines.add("# Every setting as a variable, with its default. Written by");
    lines.add(
        "# `./portolan config reference environment` from the definitions; a test fails when it differs.");
    for (Group group : Group.values()) {
      lines.add("");
      lines.add("## " + group.title());
      for (Setting<?> setting : in(group)) {
        lines.add("");
        wrapped(setting.meaning() + " (" + setting.kind().expected() + ")", lines);
        lines.add("#" + setting.name() + "=" + texts(setting).getFirst());
        if (setting.secret()) {
          lines.add("#" + setting.fileName() + "=");
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static void wrapped(String text, List<String> lines) {
    var line = new StringBuilder("#");
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(1);
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  private static List<Setting<?>> in(Group group) {
    return Definitions.all().stream().filter(setting -> setting.group() == group).toList();
  }

  private static List<String> texts(Setting<?> setting) {
    return byText(setting).keySet().stream().toList();
  }

  private static String defaults(Setting<?> setting) {
    var all = byText(setting);
    if (all.size() == 1) {
      return shown(all.keySet().iterator().next());
    }
    return all.entrySet().stream()
        .map(entry -> shown(entry.getKey()) + " in " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "none" : "`" + text + "`";
  }

  /** Default → where it is that. */
  private static Map<String, List<String>> byText(Setting<?> setting) {
    var texts = new LinkedHashMap<String, List<String>>();
    for (Environment environment : Environment.values()) {
      String text = setting.otherwise().apply(new Place(environment, Optional.empty()));
      texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(environment.toString());
    }
    return texts;
  }
}
