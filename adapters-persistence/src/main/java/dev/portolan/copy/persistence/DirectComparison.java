package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.Comparison;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import dev.portolan.copy.domain.Finding;
import dev.portolan.copy.domain.Findings;
import dev.portolan.copy.domain.Rules;
import dev.portolan.copy.domain.TableDigest;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.DirectAccess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Two databases that are there, side by side. */
record DirectComparison(DirectAccess first, DirectAccess second, Set<String> excluded)
    implements Comparison {

  static Side open(DirectAccess access) {
    return switch (access) {
      case DirectAccess.ToFile file -> new SqliteSide(file.file());
      case DirectAccess.ToServer server -> new PostgresSide(server.connections());
    };
  }

  @Override
  public List<TableTally> compare(Findings findings, Consumer<Progress> progress) {
    // A PostgreSQL side says the types by which SQLite's cells are read.
    boolean turned = first instanceof DirectAccess.ToServer;
    try (Side left = open(turned ? second : first);
        Side right = open(turned ? first : second)) {
      return compare(left, right, findings, progress);
    } catch (SQLException e) {
      throw Workers.failed(e);
    } catch (IOException e) {
      throw new CrossingFailed(String.valueOf(e.getMessage()), e);
    }
  }

  private List<TableTally> compare(
      Side left, Side right, Findings findings, Consumer<Progress> progress)
      throws SQLException, IOException {
    var order = new CopyOrder(true, false, excluded, Rules.NONE, false, true);
    var tables = new Pairing(order, findings).pair(left.sources(), right.targets());
    var meter = new Meter("compare", 2L * tables.size(), progress);
    var tallies = new ArrayList<TableTally>();
    for (var one : tables) {
      long begin = System.nanoTime();
      var sums = new TableDigest[2];
      new Workers(2)
          .run(
              List.of(
                  _ -> sums[0] = read(left, one, findings, meter),
                  _ -> sums[1] = read(right, one, findings, meter)));
      if (!sums[0].isLike(sums[1])) {
        var found = new Findings();
        new Differences(one.pair(), found, "differs", "the other has %s")
            .find(rows(left, one), sums[0], rows(right, one), sums[1]);
        found.list().forEach(findings::add);
      }
      tallies.add(Tallies.of(one.pair(), sums[0], begin));
    }
    meter.end();
    var names = tables.stream().map(one -> one.source().name()).collect(Collectors.toSet());
    SchemaRules.compare(left, right, names, findings);
    numbers(left, right, findings);
    return tallies;
  }

  /**
   * A number that SQLite gave out must not be given out again by PostgreSQL, whatever was deleted.
   */
  private static void numbers(Side left, Side right, Findings findings) throws SQLException {
    if (!(left instanceof SqliteSide) || !(right instanceof PostgresSide)) {
      return;
    }
    var reached = right.numbers();
    left.numbers()
        .forEach((table, number) -> {
          if (reached.getOrDefault(table, number) < number) {
            findings.add(
                Finding.of(
                    table,
                    "",
                    "sequence-behind",
                    "SQLite has given out %d, and PostgreSQL only %d"
                        .formatted(number, reached.get(table))));
          }
        });
  }

  private static Differences.Rows rows(Side side, Pairing.Paired one) {
    return listener -> {
      var _ = side.read(one.pair(), new Findings(), listener);
    };
  }

  private static TableDigest read(Side side, Pairing.Paired one, Findings findings, Meter meter)
      throws SQLException, IOException {
    var digest = side.read(one.pair(), findings, (_, _, _, _) -> {});
    meter.add(1);
    return digest;
  }

  @Override
  public String describe() {
    return first.description() + " ↔ " + second.description();
  }
}
