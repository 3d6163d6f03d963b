package dev.portolan.deployment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SQL of the database's init script, without psql. */
final class InitScript {

  private static final Pattern SQL = Pattern.compile("<<'SQL'\\n(.*?)\\nSQL\\n", Pattern.DOTALL);
  private static final Pattern GET = Pattern.compile("(?m)^\\\\getenv (\\w+) (\\w+)$");
  private static final Pattern USE = Pattern.compile(":(['\"])(\\w+)['\"]");

  private final String text = Compose.file("docker/init/10-portolan.sh");

  String text() {
    return text;
  }

  /** psql's variables, each with the variable of the environment that it comes from. */
  Map<String, String> variables() {
    return GET.matcher(text)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  /**
   * Its statements, with psql's variables filled in.
   *
   * @param environment what the container is told
   */
  List<String> statements(Map<String, String> environment) {
    Matcher sql = SQL.matcher(text);
    if (!sql.find()) {
      throw new AssertionError("the script holds no SQL");
    }
    String plain =
        sql.group(1)
            .lines()
            .filter(line -> !line.startsWith("\\") && !line.startsWith("--") && !line.isBlank())
            .collect(Collectors.joining("\n"));
    String filled =
        USE.matcher(plain)
            .replaceAll(use -> {
              String name = variables().getOrDefault(use.group(2), "");
              String value = Objects.requireNonNull(environment.get(name), name);
              String quote = use.group(1);
              return Matcher.quoteReplacement(quote + value.replace(quote, quote + quote) + quote);
            });
    return List.of(filled.split(";\\s*(?:\\n|$)", -1)).stream()
        .filter(statement -> !statement.isBlank())
        .toList();
  }
}
