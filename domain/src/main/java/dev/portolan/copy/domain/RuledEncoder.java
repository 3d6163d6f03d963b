package dev.portolan.copy.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries a cell as it is; only if it is refused, the rules of its column change it one by one, in
 * their natural order, which is that of {@link Rule}.
 */
public final class RuledEncoder implements CellEncoder {

  private final ColumnType type;
  private final boolean nullable;
  private final CellEncoder plain;
  private final List<Rule> rules;
  private final Map<Rule, Long> uses = new EnumMap<>(Rule.class);
  private final RawCell changed = new RawCell();

  public RuledEncoder(ColumnType type, boolean nullable, List<Rule> rules) {
    this.type = type;
    this.nullable = nullable;
    this.plain = CellEncoder.of(type);
    this.rules = rules.stream().sorted().toList();
  }

  @Override
  public @Nullable Refusal encode(RawCell cell, RowBytes out) {
    if (cell.storage() == StorageClass.NULL) {
      if (!nullable) {
        return new Refusal("null", "the column takes no NULL: give the row a value");
      }
      out.putNull();
      return null;
    }
    if (rules.contains(Rule.EMPTY_TO_NULL) && isEmptyText(cell) && nullable) {
      out.putNull();
      count(Rule.EMPTY_TO_NULL);
      return null;
    }
    Refusal refusal = plain.encode(cell, out);
    return refusal == null || rules.isEmpty() ? refusal : changed(cell, out, refusal);
  }

  private @Nullable Refusal changed(RawCell cell, RowBytes out, Refusal first) {
    changed.set(cell);
    Refusal refusal = first;
    var used = new EnumMap<Rule, Long>(Rule.class);
    for (Rule rule : rules) {
      if (!RuleOnCell.change(rule, type, changed)) {
        continue;
      }
      used.put(rule, 1L);
      refusal = encoder(rule).encode(changed, out);
      if (refusal == null) {
        used.keySet().forEach(this::count);
        return null;
      }
    }
    return refusal;
  }

  /** A text that was filled up may end in blanks: they were asked for. */
  private CellEncoder encoder(Rule rule) {
    return rule == Rule.PAD_CHAR
        ? CellEncoder.of(ColumnType.sized(ColumnType.Kind.TEXT, type.size(), 0, type.name()))
        : plain;
  }

  private static boolean isEmptyText(RawCell cell) {
    return cell.storage() == StorageClass.TEXT && cell.bytes().length == 0;
  }

  private void count(Rule rule) {
    uses.merge(rule, 1L, Long::sum);
  }

  /** How often each rule was used. */
  public Map<Rule, Long> uses() {
    return Map.copyOf(uses);
  }
}
