package dev.portolan.vocabulary.application.port;

import java.util.List;
import java.util.Map;

/** Reads a sheet: a table as text, whose first line names its columns. */
public interface SheetReader {

  /**
   * A table.
   *
   * @param lines those that have a cell for each column
   * @param broken the others: number → what is wrong with the line's form
   */
  record Sheet(List<Line> lines, Map<Long, String> broken) {
    public Sheet {
      lines = List.copyOf(lines);
      broken = Map.copyOf(broken);
    }
  }

  /**
   * A line of a sheet.
   *
   * @param number where it begins, the first line of the text being 1
   * @param cells column → text, for every column; empty where nothing stands
   */
  record Line(long number, Map<String, String> cells) {
    public Line {
      cells = Map.copyOf(cells);
    }
  }

  /**
   * @param columns those that the first line must name, in any order, and no others
   * @return all lines but the first, without empty ones
   * @throws dev.portolan.shared.domain.Invalid the first line names other columns
   */
  Sheet read(String text, List<String> columns);
}
