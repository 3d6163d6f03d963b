package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.persistence.Pairing.Paired;
import dev.portolan.copy.persistence.PostgresConstraints.Index;
import dev.portolan.copy.persistence.QuickCheck.Numbers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be seen of a table while it is read, so that PostgreSQL need not be asked. */
final class QuickTable {

  /** Types whose values are equal in PostgreSQL exactly if they are in SQLite. */
  private static final Set<Kind> ALIKE =
      EnumSet.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.TEXT, Kind.BYTES, Kind.UUID);

  private static final Set<Kind> WHOLE = EnumSet.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);

  /** So many values fit into a page of 8 KB, whatever they are: long ones take 24 bytes in it. */
  private static final int MOST_COLUMNS = 250;

  /** A reference: which column, by whose value, to which rows. */
  private record Reference(int column, Numbers seen, Numbers there) {}

  private record Link(String column, long parent, String key, int columns, boolean valid) {}

  private static final String LINKS =
      """
      select a.attname, k.confrelid::bigint, b.attname, cardinality(k.conkey), k.convalidated
      from pg_catalog.pg_constraint k
      join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_catalog.pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.conrelid = ?::oid and k.contype = 'f'
      """;

  /** Indexes by which texts that differ may count as the same, or that are no plain ones. */
  private static final String OTHERWISE =
      """
      select 1 from pg_catalog.pg_index i
      where i.indrelid = ?::oid and exists (select from unnest(i.indcollation::oid[]) as u (number)
        join pg_catalog.pg_collation c on c.oid = u.number where not c.collisdeterministic)
      """;

  private final Paired paired;
  private final List<Index> indexes;
  private final List<Reference> references;
  private final QuickKeys keys;
  private volatile boolean harmless;

  private QuickTable(
      Paired paired, List<Index> indexes, List<Reference> references, QuickKeys keys) {
    this.paired = paired;
    this.indexes = indexes;
    this.references = references;
    this.keys = keys;
  }

  /**
   * Looks at its catalogue entries.
   *
   * @return empty if only PostgreSQL can tell
   */
  static Optional<QuickTable> look(
      PostgresSession target, Paired one, QuickKeys keys, boolean rowsOnly) throws SQLException {
    boolean plain =
        one.target().columns().stream()
            .allMatch(column -> column.stagedAs() == null && column.generated().isEmpty());
    long oid = one.target().oid();
    if (!plain
        || one.target().columns().size() > MOST_COLUMNS
        || !PostgresConstraints.checks(target, one.target()).isEmpty()
        || !PostgresConstraints.others(target, one.target()).isEmpty()
        || !target.list(OTHERWISE, _ -> 1, oid).isEmpty()
        || !(rowsOnly || hasRoom(target, one, keys))) {
      return Optional.empty();
    }
    var indexes = PostgresConstraints.indexes(target, one.target());
    var unique = keys.unique(one);
    for (var index : indexes) {
      if (index.plain().isEmpty() || (index.unique() && !isUnique(one, index, unique))) {
        return Optional.empty();
      }
    }
    return linked(target, one, keys, indexes);
  }

  private static Optional<QuickTable> linked(
      PostgresSession target, Paired one, QuickKeys keys, List<Index> indexes) throws SQLException {
    var links =
        target.list(
            LINKS,
            rows ->
                new Link(
                    rows.getString(1),
                    rows.getLong(2),
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getBoolean(5)),
            one.target().oid());
    var references = new ArrayList<Reference>();
    for (var link : links) {
      int column = column(one, link.column());
      var there = keys.numbers(link.parent(), link.key());
      boolean whole = WHOLE.contains(one.pair().columns().get(column).type().kind());
      if (link.columns() > 1 || there.isEmpty() || !whole) {
        return Optional.empty();
      }
      if (link.valid()) {
        references.add(new Reference(column, there.get().empty(), there.get()));
      }
    }
    return Optional.of(new QuickTable(one, indexes, references, keys));
  }

  /** Whether the sequences go on behind the highest number without an end. */
  private static boolean hasRoom(PostgresSession target, Paired one, QuickKeys keys)
      throws SQLException {
    for (var sequence : PostgresSequences.of(target, one.target().oid())) {
      int column = column(one, sequence.column());
      boolean counted = column >= 0 && keys.isRowid(one, one.pair().columns().get(column).target());
      long reached = Math.max(one.source().highest(), counted ? keys.highest(one) : 0);
      long step = sequence.increment();
      if (!counted || step <= 0 || reached > sequence.most() - step) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnique(Paired one, Index index, Set<Set<String>> unique) {
    var columns = new HashSet<String>();
    for (String name : index.plain()) {
      int place = column(one, name);
      if (place < 0 || !isAlike(one.pair().columns().get(place))) {
        return false;
      }
      columns.add(one.pair().columns().get(place).source());
    }
    return !index.nullsAlike()
        && index.plain().size() == index.parts().size()
        && unique.stream().anyMatch(columns::containsAll);
  }

  private static boolean isAlike(Column column) {
    return ALIKE.contains(column.type().kind()) && !column.type().name().contains("citext");
  }

  /** Where a column stands; -1 if the target computes it. */
  private static int column(Paired one, String target) {
    for (int i = 0; i < one.pair().columns().size(); i++) {
      if (one.pair().columns().get(i).target().equals(target)) {
        return i;
      }
    }
    return -1;
  }

  /** Sees the numbers that others refer to, and those by which it refers to others. */
  void watch(SqliteLoad load) throws SQLException {
    var rowid = keys.rowid(paired);
    var own = keys.numbersOf(paired);
    for (int i = 0; i < paired.pair().columns().size(); i++) {
      boolean isKey =
          rowid.isPresent() && paired.pair().columns().get(i).source().equals(rowid.get());
      if (isKey && own.isPresent()) {
        load.watch(i, own.get()::add);
      }
    }
    for (var reference : references) {
      load.watch(reference.column(), reference.seen()::add);
    }
  }

  /** Says what was read. */
  void read(Map<String, Integer> longest) {
    harmless = indexes.stream().allMatch(index -> index.isHarmless(longest));
  }

  /** Whether nothing stands in the way, once all tables are read. */
  boolean isProved() {
    return harmless && references.stream().allMatch(one -> one.there().holdAll(one.seen()));
  }
}
