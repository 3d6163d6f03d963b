package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.ColumnType.Kind;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.persistence.Pairing.Paired;
import dev.portolan.copy.persistence.PostgresSequences.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Where the sequences of the staged tables have to go on, once these are the target's. */
final class PostgresRestarts {

  private static final Set<Kind> WHOLE = Set.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
  private static final Set<Kind> NUMBERS = Set.of(Kind.NUMERIC, Kind.REAL, Kind.DOUBLE);
  private static final long EXACT = 1L << 53;

  /** That a sequence goes on with a number. */
  private record Restart(Sequence sequence, long next) {

    /** The one of two that is behind both. */
    Restart further(Restart other) {
      return sequence.isUp() == next > other.next ? this : other;
    }
  }

  private final PostgresSession session;
  private final List<Paired> tables;
  private final TreeMap<String, Restart> restarts = new TreeMap<>();

  PostgresRestarts(PostgresSession session, List<Paired> tables) {
    this.session = session;
    this.tables = tables;
  }

  /** Names the columns whose sequences cannot be told, before a row is read. */
  void require(Findings findings) throws SQLException {
    for (var one : tables) {
      for (String column : PostgresSequences.lost(session, one.target().oid())) {
        findings.add(
            Finding.of(
                one.source().name(),
                column,
                "unknown-sequence",
                "its default draws from a sequence that cannot be told: write it as"
                    + " nextval('schema.sequence'), or --rows-only leaves all sequences"));
      }
    }
  }

  /** Reads the staged tables, and names the sequences that have no number left. */
  void look(Findings findings) throws SQLException {
    for (var one : tables) {
      for (var sequence : PostgresSequences.of(session, one.target().oid())) {
        OptionalLong reached = reached(one, sequence);
        if (reached.isPresent()) {
          look(one, sequence, reached.getAsLong(), findings);
        }
      }
    }
  }

  private void look(Paired one, Sequence sequence, long reached, Findings findings) {
    long step = sequence.increment();
    boolean up = sequence.isUp();
    if (up ? reached > sequence.most() - step : reached < sequence.least() - step) {
      findings.add(spent(one, sequence, reached));
      return;
    }
    long next = reached + step;
    // Numbers before its first one are none that it gives out: it stays where it is.
    if (up ? next >= sequence.least() : next <= sequence.most()) {
      restarts.merge(sequence.qualified(), new Restart(sequence, next), Restart::further);
    }
  }

  private static Finding spent(Paired one, Sequence sequence, long reached) {
    return Finding.of(
        one.source().name(),
        sequence.column(),
        "sequence-spent",
        "%d was given out, and the sequence %s ends at %d: widen it, or --rows-only leaves it"
            .formatted(
                reached,
                sequence.qualified(),
                sequence.isUp() ? sequence.most() : sequence.least()));
  }

  /** The last number that was ever given out; empty if none was, or if it gives no numbers. */
  private OptionalLong reached(Paired one, Sequence sequence) throws SQLException {
    var column =
        one.target().columns().stream()
            .filter(any -> any.quoted().equals(sequence.column()))
            .findFirst()
            .orElseThrow();
    Kind kind = column.type().kind();
    if (!WHOLE.contains(kind) && !NUMBERS.contains(kind)) {
      return OptionalLong.empty(); // a text in which it is only a part, for example
    }
    // Numbers that it cannot give out are in nobody's way, and may be too large to be read.
    boolean all = WHOLE.contains(kind);
    boolean binary = kind == Kind.REAL || kind == Kind.DOUBLE;
    long least = Math.max(sequence.least(), binary ? -EXACT : Long.MIN_VALUE);
    long most = Math.min(sequence.most(), binary ? EXACT : Long.MAX_VALUE);
    OptionalLong stored =
        session.one(
            "select %s(%s)::bigint from %s where %s"
                .formatted(
                    sequence.isUp() ? "max" : "min",
                    all ? sequence.column() : "trunc(" + sequence.column() + ")",
                    PostgresStaging.name(one.target()),
                    all
                        ? "true"
                        : "%s between %d and %d".formatted(sequence.column(), least, most)),
            rows -> {
              long number = rows.getLong(1);
              return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
            });
    long highest = sequence.isUp() && isCounted(one, column.name()) ? one.source().highest() : 0;
    boolean further = highest > 0 && (stored.isEmpty() || stored.getAsLong() < highest);
    return further ? OptionalLong.of(highest) : stored;
  }

  /** Whether it is the one column whose numbers AUTOINCREMENT gives out. */
  private static boolean isCounted(Paired one, String target) {
    return one.pair().columns().stream()
        .anyMatch(column ->
            column.target().equals(target) && one.source().key().equals(List.of(column.source())));
  }

  /**
   * What is to be done to the sequences after the swap, asked before it: one that anything else
   * draws from never goes back, and one that does not go on stays where it is.
   */
  List<String> statements() throws SQLException {
    var oids = tables.stream().map(one -> one.target().oid()).toList();
    var statements = new ArrayList<String>();
    for (long oid : oids) {
      for (var sequence : PostgresSequences.of(session, oid)) {
        if (sequence.kind().equals("i")) { // the staged table has one of its own
          statements.add(PostgresSequences.standing(session, sequence));
        }
      }
    }
    for (var restart : restarts.values()) {
      var sequence = restart.sequence();
      long next = PostgresSequences.given(session, sequence) + sequence.increment();
      boolean back = sequence.isUp() ? restart.next() < next : restart.next() > next;
      if (!back || !PostgresSequences.isUsedElsewhere(session, sequence, oids)) {
        statements.add(
            "alter sequence %s restart with %d".formatted(sequence.qualified(), restart.next()));
      }
    }
    return statements;
  }
}
