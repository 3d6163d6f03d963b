package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.CellDecoder;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Narrows down in which cells two tables differ: only the rows of a few buckets are held side by
 * side at a time.
 */
final class Differences {

  private static final long HELD = 16_000_000;

  /** Reads one of the two tables. */
  @FunctionalInterface
  interface Rows {
    void read(SqliteLoad.RowListener listener) throws SQLException, IOException;
  }

  private final TablePair table;
  private final Findings findings;
  private final String rule;
  private final String advice;
  private final RawCell cell = new RawCell();
  private long found;

  /**
   * Looks for the differences of a table.
   *
   * @param findings rows that it names already are passed over
   * @param rule what a cell that differs is called
   * @param advice with a place for the other's value
   */
  Differences(TablePair table, Findings findings, String rule, String advice) {
    this.table = table;
    this.findings = findings;
    this.rule = rule;
    this.advice = advice;
  }

  void find(Rows first, TableDigest firstSum, Rows second, TableDigest secondSum)
      throws SQLException, IOException {
    var named =
        findings.list().stream()
            .filter(one -> one.table().equals(table.source()) && !one.key().isEmpty())
            .map(Finding::key)
            .collect(Collectors.toSet());
    List<Integer> buckets = firstSum.differences(secondSum);
    long each = Math.max(firstSum.bytes(), secondSum.bytes()) / TableDigest.BUCKETS + 1;
    int atOnce = Math.clamp(HELD / each, 1, TableDigest.BUCKETS);
    for (int from = 0; from < buckets.size() && found < Findings.KEPT; from += atOnce) {
      int to = Math.min(from + atOnce, buckets.size());
      compare(new HashSet<>(buckets.subList(from, to)), named, first, second);
    }
    if (found == 0 && named.isEmpty()) {
      findings.add(
          Finding.of(
              table.source(),
              "",
              rule,
              "%,d rows there, %,d here, and a row comes more often on one side"
                  .formatted(firstSum.rows(), secondSum.rows())));
    }
  }

  private void compare(Set<Integer> buckets, Set<String> named, Rows first, Rows second)
      throws SQLException, IOException {
    var firsts = held(first, buckets);
    var seconds = held(second, buckets);
    for (Map.Entry<ByteBuffer, byte[]> row : firsts.entrySet()) {
      byte[] other = seconds.remove(row.getKey());
      if (other == null) {
        one(row.getValue(), named, "only-in-first");
      } else if (!Arrays.equals(row.getValue(), other) && !named.contains(key(other))) {
        cells(row.getValue(), other);
      }
    }
    seconds.values().forEach(row -> one(row, named, "only-in-second"));
  }

  private Map<ByteBuffer, byte[]> held(Rows rows, Set<Integer> buckets)
      throws SQLException, IOException {
    var held = new HashMap<ByteBuffer, byte[]>();
    rows.read((bytes, from, to, bucket) -> {
      if (buckets.contains(bucket)) {
        keep(held, bytes, from, to);
      }
    });
    return held;
  }

  private void keep(Map<ByteBuffer, byte[]> rows, byte[] bytes, int from, int to) {
    byte[] row = Arrays.copyOfRange(bytes, from, to);
    List<Integer> starts = starts(row);
    if (table.key().isEmpty()) {
      rows.put(ByteBuffer.wrap(row), row);
      return;
    }
    var key = ByteBuffer.allocate(row.length);
    for (int field : table.key()) {
      key.put(row, starts.get(field), starts.get(field + 1) - starts.get(field));
    }
    rows.put(key.flip(), row);
  }

  private List<Integer> starts(byte[] row) {
    var starts = new ArrayList<Integer>();
    int at = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      starts.add(at);
      at += 4 + Math.max(0, RowHash.length(row, at));
    }
    starts.add(at);
    return starts;
  }

  private void one(byte[] row, Set<String> named, String where) {
    if (!named.contains(key(row))) {
      found++;
      findings.add(
          new Finding(
              table.source(), "", key(row), "", "", where, "the other side has no such row"));
    }
  }

  private void cells(byte[] first, byte[] second) {
    List<Integer> here = starts(first);
    List<Integer> there = starts(second);
    for (int i = 0; i < table.columns().size(); i++) {
      boolean same =
          Arrays.equals(
              first, here.get(i), here.get(i + 1), second, there.get(i), there.get(i + 1));
      if (!same) {
        found++;
        String other = shown(second, there, i);
        String own = shown(first, here, i);
        String storage = cell.storage().name(); // the cell is used again for the key
        findings.add(
            new Finding(
                table.source(),
                table.columns().get(i).source(),
                key(first),
                storage,
                own,
                rule,
                advice.formatted(other)));
      }
    }
  }

  private String key(byte[] row) {
    List<Integer> starts = starts(row);
    var parts = new ArrayList<String>();
    for (int field : table.key()) {
      parts.add(table.columns().get(field).source() + "=" + shown(row, starts, field));
    }
    return String.join(", ", parts);
  }

  private String shown(byte[] row, List<Integer> starts, int field) {
    int at = starts.get(field);
    var _ =
        CellDecoder.decode(
            table.columns().get(field).type(), row, at + 4, RowHash.length(row, at), cell);
    return cell.shown();
  }
}
