package dev.portolan.vocabulary.application.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sheets whose cells have neither commas nor quotes. */
public final class CommaSheetReader implements SheetReader {

  @Override
  public Sheet read(String text, List<String> columns) {
    var lines = new ArrayList<Line>();
    var broken = new HashMap<Long, String>();
    var rows = text.lines().toList();
    for (int i = 1; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",", -1);
      if (cells.length == columns.size()) {
        lines.add(new Line(i + 1L, named(columns, cells)));
      } else {
        broken.put(i + 1L, "has another length");
      }
    }
    return new Sheet(lines, broken);
  }

  private static Map<String, String> named(List<String> columns, String[] cells) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < cells.length; i++) {
      named.put(columns.get(i), cells[i]);
    }
    return named;
  }
}
