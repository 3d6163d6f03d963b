package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.domain.Column;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.TablePair;
import dev.portolan.copy.persistence.SourceTable.SourceColumn;
import dev.portolan.copy.persistence.TargetTable.TargetColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds each table and column its counterpart, by name. What has none is in the way. */
final class Pairing {

  /** A table on both sides. */
  record Paired(SourceTable source, TargetTable target, TablePair pair) {}

  static final String EXCLUDE = "; or leave the table out with --exclude ";

  private final CopyOrder order;
  private final Findings findings;
  private final Set<String> met = new HashSet<>();

  Pairing(CopyOrder order, Findings findings) {
    this.order = order;
    this.findings = findings;
  }

  List<Paired> pair(List<SourceTable> sources, List<TargetTable> targets) {
    var pairs = new ArrayList<Paired>();
    for (var source : sources) {
      if (order.excludes(source.name())) {
        continue;
      }
      var target = counterpart(source.name(), targets, TargetTable::name);
      if (target.isEmpty()) {
        findings.add(
            Finding.of(
                source.name(),
                "",
                "unknown-table",
                "the target has no such table: add it there" + EXCLUDE + source.name()));
      } else if (!order.excludes(target.get().name())) {
        if (!met.add(target.get().name())) {
          findings.add(twice(source.name(), "", target.get().name()));
        } else if (target.get().kind().equals("r")) {
          var made = pair(source, target.get());
          if (!made.pair().columns().isEmpty()) {
            pairs.add(made);
          }
        } else {
          unsupported(source);
        }
      }
    }
    for (var target : targets) {
      if (!met.contains(target.name())
          && !order.excludes(target.name())
          && !Histories.isHistory(target)) {
        findings.add(
            Finding.of(
                target.name(),
                "",
                "missing-table",
                "the source has no such table, but the target has" + EXCLUDE + target.name()));
      }
    }
    return pairs;
  }

  /** Tables that are to be left out must be somewhere: else the one that was meant is copied. */
  void requireExcluded(Collection<String> known) {
    for (String stranger : order.strangers(known)) {
      findings.add(
          Finding.of(
              stranger,
              "",
              "unknown-table",
              "--exclude names a table that neither side has: correct its name"));
    }
  }

  private static Finding twice(String table, String column, String target) {
    return Finding.of(
        table,
        column,
        "one-name-for-two",
        "another one of the source goes to the target's "
            + target
            + " already, since their names differ in upper and lower case only: rename one"
            + (column.isEmpty() ? EXCLUDE + table : ""));
  }

  private void unsupported(SourceTable source) {
    findings.add(
        Finding.of(
            source.name(),
            "",
            "unsupported-table",
            "the target's table is partitioned or foreign: copy it by other means"
                + EXCLUDE
                + source.name()));
  }

  private Paired pair(SourceTable source, TargetTable target) {
    var columns = new ArrayList<Column>();
    var known = new HashSet<String>();
    for (var from : source.columns()) {
      var to = counterpart(from.name(), target.columns(), TargetColumn::name);
      if (to.isPresent() && known.add(to.get().name())) {
        columns.add(column(from, to.get()));
      } else if (to.isPresent()) {
        findings.add(twice(source.name(), from.name(), to.get().name()));
      } else {
        findings.add(
            Finding.of(
                source.name(),
                from.name(),
                "unknown-column",
                "the target's table has no such column: add it there" + EXCLUDE + source.name()));
      }
    }
    for (var to : target.columns()) {
      if (!known.contains(to.name()) && to.generated().isEmpty()) {
        findings.add(
            Finding.of(
                source.name(),
                to.name(),
                "missing-column",
                "the source's table has no such column, and nothing is guessed: add it there"
                    + EXCLUDE
                    + source.name()));
      }
    }
    columns.sort(Comparator.comparing(Column::generated));
    return new Paired(source, target, tablePair(source, target, columns));
  }

  private static Column column(SourceColumn from, TargetColumn to) {
    return new Column(from.name(), to.name(), to.type(), to.nullable(), !to.generated().isEmpty());
  }

  private static TablePair tablePair(SourceTable source, TargetTable target, List<Column> columns) {
    boolean byTarget = !target.key().isEmpty();
    var names = byTarget ? target.key() : source.key();
    var key =
        names.stream()
            .map(name -> {
              for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                if ((byTarget ? column.target() : column.source()).equals(name)) {
                  return i;
                }
              }
              return -1;
            })
            .toList();
    return new TablePair(
        source.name(),
        target.name(),
        columns,
        key.contains(-1) ? List.of() : key,
        !source.rowid().isEmpty());
  }

  /** The one of the same name; else the only one that differs in upper and lower case alone. */
  private static <T> Optional<T> counterpart(String name, List<T> all, Function<T, String> naming) {
    var same = all.stream().filter(one -> naming.apply(one).equals(name)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    var alike = all.stream().filter(one -> naming.apply(one).equalsIgnoreCase(name)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }
}
