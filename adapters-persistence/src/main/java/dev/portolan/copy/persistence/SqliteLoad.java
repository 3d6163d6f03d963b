package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.Refusal;
import dev.portolan.copy.domain.RowBytes;
import dev.portolan.copy.domain.RuledEncoder;
import dev.portolan.copy.domain.StorageClass;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.copy.domain.TablePair;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Turns the rows of one SQLite table into those of COPY, cell by cell, and sums them up. */
final class SqliteLoad {

  /** After how many rows progress is told. */
  static final int STEP = 1_000;

  private static final int FLUSH = 64 * 1024;

  /** Takes rows in the form of COPY BINARY, some at once, without header and trailer. */
  @FunctionalInterface
  interface Sink {
    void write(byte[] bytes, int length) throws SQLException;
  }

  /** Sees each row in its canonical form. */
  @FunctionalInterface
  interface RowListener {
    void row(byte[] bytes, int from, int to, int bucket) throws SQLException;
  }

  private final TablePair table;
  private final List<RuledEncoder> encoders = new ArrayList<>();
  private final RowHash hash;
  private final RowBytes out = new RowBytes();
  private final Findings findings;
  private final Meter.Reading progress;
  private RowListener listener = (_, _, _, _) -> {};
  private final int[] longest;
  private final List<List<LongConsumer>> watchers = new ArrayList<>();
  private boolean watched;
  private long told;
  private long read;

  SqliteLoad(TablePair table, CopyOrder order, Findings findings, Meter.Reading progress) {
    this.table = table;
    this.findings = findings;
    this.progress = progress;
    this.longest = new int[table.columns().size()];
    this.hash = new RowHash(table.columns().size(), table.key());
    for (var column : table.columns()) {
      watchers.add(new ArrayList<>());
      encoders.add(
          new RuledEncoder(
              column.type(),
              column.nullable() || column.generated(),
              order.rules().of(table.source(), column.source())));
    }
  }

  /** Lets somebody see the whole numbers of a column, by its place. */
  void watch(int column, LongConsumer watcher) {
    watchers.get(column).add(watcher);
    watched = true;
  }

  private void show(List<RawCell> cells) {
    for (int i = 0; i < watchers.size(); i++) {
      if (!watchers.get(i).isEmpty() && cells.get(i).storage() == StorageClass.INTEGER) {
        long number = cells.get(i).integer();
        watchers.get(i).forEach(one -> one.accept(number));
      }
    }
  }

  void listen(RowListener wanted) {
    this.listener = wanted;
  }

  /**
   * Reads all rows.
   *
   * @param rowid what names a row without a key; empty for nothing
   */
  void run(SqliteRows rows, String rowid, Sink sink) throws SQLException, IOException {
    int written = table.written();
    rows.read(
        table,
        table.key().isEmpty() ? rowid : "",
        cells -> {
          row(cells, written);
          if (out.size() >= FLUSH) {
            sink.write(out.array(), out.size());
            out.truncate(0);
          }
        });
    sink.write(out.array(), out.size());
    out.truncate(0);
    tell(read % STEP);
  }

  private void row(List<RawCell> cells, int written) throws SQLException {
    out.putShort(written);
    int start = out.size();
    int end = start;
    for (int i = 0; i < encoders.size(); i++) {
      int begin = out.size();
      Refusal refusal = encoders.get(i).encode(cells.get(i), out);
      if (refusal != null) {
        findings.add(finding(cells, i, refusal));
        out.putNull();
      }
      longest[i] = Math.max(longest[i], out.size() - begin);
      if (i == written - 1) {
        end = out.size();
      }
    }
    hash.add(out.array(), start, out.size());
    listener.row(out.array(), start, out.size(), hash.bucket());
    out.truncate(end); // what the target computes itself is compared and not written
    if (watched) {
      show(cells);
    }
    read++;
    if (read % STEP == 0) {
      tell(STEP);
    }
  }

  private void tell(long rows) {
    long all = hash.digest().bytes();
    progress.add(rows, all - told);
    told = all;
  }

  private Finding finding(List<RawCell> cells, int column, Refusal refusal) {
    RawCell cell = cells.get(column);
    return new Finding(
        table.source(),
        table.columns().get(column).source(),
        key(cells),
        cell.storage().name(),
        cell.shown(),
        refusal.rule(),
        refusal.advice());
  }

  private String key(List<RawCell> cells) {
    if (table.key().isEmpty()) {
      return cells.size() > table.columns().size() ? "rowid=" + cells.getLast().shown() : "";
    }
    return table.key().stream()
        .map(i -> table.columns().get(i).source() + "=" + cells.get(i).shown())
        .collect(Collectors.joining(", "));
  }

  TableDigest digest() {
    return hash.digest();
  }

  /** The bytes of the longest value of each column, by the target's names; rather too many. */
  Map<String, Integer> longest() {
    var longestOf = new HashMap<String, Integer>();
    for (int i = 0; i < longest.length; i++) {
      Column column = table.columns().get(i);
      var kind = column.type().kind();
      int grows = kind == Kind.JSONB || kind == Kind.OTHER ? 8 : 1; // as PostgreSQL stores it
      longestOf.put(column.target(), Math.multiplyExact(Math.min(longest[i], 10_000_000), grows));
    }
    return longestOf;
  }

  /** How often each rule was used, by {@code rule:table.column}. */
  Map<String, Long> changes() {
    var changes = new TreeMap<String, Long>();
    for (int i = 0; i < encoders.size(); i++) {
      Column column = table.columns().get(i);
      encoders
          .get(i)
          .uses()
          .forEach((rule, count) ->
              changes.put(rule.word() + ":" + table.source() + "." + column.source(), count));
    }
    return changes;
  }
}
