package dev.portolan.copy.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changes of value that are switched on, everywhere or for one column. */
public final class Rules {

  /** None at all. */
  public static final Rules NONE = new Rules(List.of());

  private final List<Switch> switches;

  private record Switch(Rule rule, String column) {}

  private Rules(List<Switch> switches) {
    this.switches = switches;
  }

  /**
   * Reads what stands on the command line: {@code trim-nul} for all columns, or {@code
   * empty-to-null:users.bio} for one.
   *
   * @throws IllegalArgumentException there is no such rule, or two say of one number that it counts
   *     seconds and that it counts milliseconds
   */
  public static Rules parse(List<String> texts) {
    var switches = texts.stream().map(Rules::parse).toList();
    for (var one : switches) {
      boolean both =
          one.rule() == Rule.EPOCH_SECONDS
              && switches.stream()
                  .anyMatch(two -> two.rule() == Rule.EPOCH_MILLIS && meet(one, two));
      if (both) {
        throw new IllegalArgumentException(
            "a number counts seconds or milliseconds: name the columns of epoch-seconds and those"
                + " of epoch-millis");
      }
    }
    return new Rules(switches);
  }

  private static boolean meet(Switch one, Switch two) {
    return one.column().isEmpty()
        || two.column().isEmpty()
        || one.column().equalsIgnoreCase(two.column());
  }

  private static Switch parse(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    String column = colon < 0 ? "" : text.substring(colon + 1);
    if (colon >= 0 && column.indexOf('.') < 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" names no column: write " + word + ":TABLE.COLUMN");
    }
    return new Switch(
        Rule.of(word)
            .orElseThrow(() ->
                new IllegalArgumentException("there is no rule \"" + word + "\": " + words())),
        column);
  }

  private static String words() {
    return String.join(", ", List.of(Rule.values()).stream().map(Rule::word).toList());
  }

  /** Those for a column. */
  public List<Rule> of(String table, String column) {
    String name = table + "." + column;
    return switches.stream()
        .filter(one -> one.column().isEmpty() || one.column().equalsIgnoreCase(name))
        .map(Switch::rule)
        .distinct()
        .toList();
  }

  /** The columns that are named but are not among those given, which is a slip of the hand. */
  public Set<String> strangers(Set<String> columns) {
    var strange = new HashSet<String>();
    for (var one : switches) {
      if (!one.column().isEmpty() && columns.stream().noneMatch(one.column()::equalsIgnoreCase)) {
        strange.add(one.column());
      }
    }
    return strange;
  }

  /** Whether no value may change. */
  public boolean isEmpty() {
    return switches.isEmpty();
  }
}
