package dev.portolan.copy.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The statement that made a virtual table, read as SQLite reads it.
 *
 * @param module in lower case; empty if the text cannot be read
 * @param arguments as they were written
 */
record SqliteVirtualTable(String name, String module, List<String> arguments, String sql) {

  static SqliteVirtualTable of(String name, String sql) {
    int open = next(sql, 0, "(");
    String head = sql.substring(0, open).strip();
    String module = head.substring(lastWord(head)).toLowerCase(Locale.ROOT);
    var arguments = new ArrayList<String>();
    int from = open + 1;
    while (from < sql.length()) {
      int to = next(sql, from, ",)");
      arguments.add(sql.substring(from, to).strip());
      from = to < sql.length() && sql.charAt(to) == ',' ? to + 1 : sql.length();
    }
    return new SqliteVirtualTable(name, unquoted(module), arguments, sql);
  }

  private static int lastWord(String head) {
    int at = head.length();
    while (at > 0 && !Character.isWhitespace(head.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where one of some marks stands outside of quotes, comments and inner brackets. */
  private static int next(String sql, int from, String marks) {
    int depth = 0;
    int at = from;
    while (at < sql.length()) {
      char mark = sql.charAt(at);
      if (depth == 0 && marks.indexOf(mark) >= 0) {
        return at;
      }
      depth += mark == '(' ? 1 : mark == ')' ? -1 : 0;
      at = behind(sql, at);
    }
    return at;
  }

  /** The place behind a character, or behind all that it begins: a quoted name, a comment. */
  private static int behind(String sql, int at) {
    String end =
        switch (sql.charAt(at)) {
          case '\'' -> "'";
          case '"' -> "\"";
          case '`' -> "`";
          case '[' -> "]";
          case '-' -> sql.startsWith("--", at) ? "\n" : "";
          case '/' -> sql.startsWith("/*", at) ? "*/" : "";
          default -> "";
        };
    int begun = end.equals("*/") ? 2 : 1;
    int ends = end.isEmpty() ? at : sql.indexOf(end, at + begun);
    return ends < 0 ? sql.length() : ends + Math.max(1, end.length());
  }

  /**
   * What the rows lie in that a full-text index is over.
   *
   * @return a table or view; an empty name if nothing keeps them; nothing if the index keeps them
   *     itself, or if this is no full-text index
   */
  Optional<String> content() {
    if (!module.equals("fts4") && !module.equals("fts5")) {
      return Optional.empty();
    }
    for (String argument : arguments) {
      int equals = next(argument, 0, "=");
      String option = argument.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      boolean named =
          module.equals("fts5") ? "content".startsWith(option) : option.equals("content");
      if (equals < argument.length() && !option.isEmpty() && named) { // FTS5 takes the beginning
        return Optional.of(unquoted(argument.substring(equals + 1).strip()));
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if ("'\"`[".indexOf(first) < 0 || text.length() < 2) {
      return text;
    }
    String inner = text.substring(1, text.length() - 1);
    return first == '[' ? inner : inner.replace("" + first + first, "" + first);
  }
}
