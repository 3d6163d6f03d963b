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

/**
 * Narrows down in which cells two tables differ: only the rows of the buckets whose sums differ are
 * held side by side.
 */
final class Differences {

  private static final int MOST_BUCKETS = 4;
  private static final String ADVICE = "the two databases differ here";

  private final TablePair table;
  private final Findings findings;
  private final RawCell cell = new RawCell();

  Differences(TablePair table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  void find(Side first, TableDigest firstSum, Side second, TableDigest secondSum)
      throws SQLException, IOException {
    var buckets =
        new HashSet<>(firstSum.differences(secondSum).stream().limit(MOST_BUCKETS).toList());
    var firsts = new HashMap<ByteBuffer, byte[]>();
    var seconds = new HashMap<ByteBuffer, byte[]>();
    first.read(
        table,
        new Findings(),
        (bytes, from, to, bucket) -> {
          if (buckets.contains(bucket)) {
            keep(firsts, bytes, from, to);
          }
        });
    second.read(
        table,
        new Findings(),
        (bytes, from, to, bucket) -> {
          if (buckets.contains(bucket)) {
            keep(seconds, bytes, from, to);
          }
        });
    for (Map.Entry<ByteBuffer, byte[]> row : firsts.entrySet()) {
      byte[] other = seconds.remove(row.getKey());
      if (other == null) {
        one(row.getValue(), "only-in-first");
      } else if (!Arrays.equals(row.getValue(), other)) {
        cells(row.getValue(), other);
      }
    }
    seconds.values().forEach(row -> one(row, "only-in-second"));
    if (findings.isEmpty()) {
      findings.add(
          Finding.of(
              table.source(),
              "",
              "differs",
              "%,d rows there, %,d here, and a row comes more often on one side"
                  .formatted(firstSum.rows(), secondSum.rows())));
    }
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

  private void one(byte[] row, String rule) {
    findings.add(new Finding(table.source(), "", key(row), "", "", rule, ADVICE));
  }

  private void cells(byte[] first, byte[] second) {
    List<Integer> here = starts(first);
    List<Integer> there = starts(second);
    for (int i = 0; i < table.columns().size(); i++) {
      boolean same =
          Arrays.equals(
              first, here.get(i), here.get(i + 1), second, there.get(i), there.get(i + 1));
      if (!same) {
        findings.add(
            new Finding(
                table.source(),
                table.columns().get(i).source(),
                key(first),
                "",
                shown(first, here, i) + " | " + shown(second, there, i),
                "differs",
                ADVICE));
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
