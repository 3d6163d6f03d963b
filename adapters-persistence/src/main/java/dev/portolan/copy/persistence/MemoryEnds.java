package dev.portolan.copy.persistence;

import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.RawCell;
import dev.portolan.copy.domain.TablePair;
import java.util.List;
import java.util.stream.Collectors;

/** What to say when there is no memory for a cell: where it is, and what to do. */
final class MemoryEnds {

  private static final long MEGABYTE = 1_000_000;

  private MemoryEnds() {}

  static CrossingFailed at(String place, OutOfMemoryError end) {
    return new CrossingFailed(
        "%s needs more memory than the %,d MB that there are: give it more with JAVA_OPTS, for"
                .formatted(place, Runtime.getRuntime().maxMemory() / MEGABYTE)
            + " example JAVA_OPTS=-Xmx2g",
        end);
  }

  /**
   * Names a cell.
   *
   * @param cells of its row; those of the key are filled
   */
  static CrossingFailed at(TablePair table, List<RawCell> cells, int column, OutOfMemoryError end) {
    String key =
        table.key().stream()
            .filter(i -> i != column)
            .map(i -> table.columns().get(i).source() + "=" + cells.get(i).shown())
            .collect(Collectors.joining(", "));
    String name = column < table.columns().size() ? "." + table.columns().get(column).source() : "";
    return at(table.source() + name + (key.isEmpty() ? "" : " [" + key + "]"), end);
  }
}
