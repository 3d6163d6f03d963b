package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the source once, without PostgreSQL, and says that nothing stands in the way; or that it
 * cannot tell: then the rows are staged, and PostgreSQL names what it finds. It answers only where
 * both engines mean the same: cells by their types, what a proved unique index of SQLite proves,
 * references by number.
 */
final class QuickCheck {

  private final SqliteSnapshot source;
  private final CopyOrder order;
  private final List<Paired> tables;
  private final Map<String, QuickTable> looked = new HashMap<>();

  QuickCheck(SqliteSnapshot source, CopyOrder order, List<Paired> tables) {
    this.source = source;
    this.order = order;
    this.tables = tables;
  }

  /** Whether the two catalogues let it answer at all. */
  private boolean isPossible(PostgresSession target) throws SQLException {
    if (!order.rules().isEmpty()) {
      return false;
    }
    var keys = new QuickKeys(new SqliteTables(source.first()), tables);
    for (var one : tables) {
      var table = QuickTable.look(target, one, keys, order.rowsOnly());
      if (table.isEmpty()) {
        return false;
      }
      looked.put(one.source().name(), table.get());
    }
    return true;
  }

  /**
   * Reads all rows.
   *
   * @return what was read, if nothing stands in the way; else PostgreSQL has to say what does
   */
  Optional<List<TableTally>> run(PostgresSession target, Meter meter) throws SQLException {
    if (!isPossible(target)) {
      return Optional.empty();
    }
    var found = new Findings();
    var tallies = new TableTally[tables.size()];
    String encoding = new SqliteTables(source.first()).encoding();
    var workers = new Workers(Math.min(2, source.readers().size()));
    var tasks = new ArrayList<Workers.Task>();
    for (int i = 0; i < tables.size(); i++) {
      int place = i;
      tasks.add(worker -> tallies[place] = read(tables.get(place), worker, encoding, found, meter));
    }
    try {
      workers.run(tasks);
    } catch (CrossingFailed e) {
      return Optional.empty(); // it fails again, and is named, when the rows are staged
    }
    meter.end();
    boolean proved = found.isEmpty() && looked.values().stream().allMatch(QuickTable::isProved);
    return proved ? Optional.of(List.of(tallies)) : Optional.empty();
  }

  private TableTally read(Paired one, int worker, String encoding, Findings found, Meter meter)
      throws SQLException, IOException {
    long begin = System.nanoTime();
    var load =
        new SqliteLoad(
            one.pair(),
            order,
            found,
            (rows, bytes) -> {
              if (!found.isEmpty()) {
                throw new CrossingFailed("something stands in the way");
              }
              meter.add(rows, bytes);
            });
    var table = looked.get(one.source().name());
    if (table != null) {
      table.watch(load);
    }
    load.run(new SqliteRows(source.readers().get(worker), encoding), "", (_, _) -> {});
    if (table != null) {
      table.read(load.longest());
    }
    return Tallies.of(one.pair(), load.digest(), begin);
  }

  /** Numbers of rows, within a range that is known beforehand. */
  static final class Numbers {
    private final long least;
    private final long most;
    private final BitSet set = new BitSet();
    private boolean outside;

    Numbers(long least, long most) {
      this.least = least;
      this.most = most;
    }

    /** How many numbers there can be; 0 if they are too many to be counted. */
    long width() {
      long width = most - least + 1;
      return width > 0 && width < Integer.MAX_VALUE ? width : 0;
    }

    void add(long number) {
      if (number < least || number > most) {
        outside = true;
      } else {
        set.set((int) (number - least));
      }
    }

    /** Whether each of the others is among these. */
    boolean holdAll(Numbers others) {
      var left = (BitSet) others.set.clone();
      left.andNot(set);
      return !others.outside && left.isEmpty();
    }

    Numbers empty() {
      return new Numbers(least, most);
    }
  }
}
