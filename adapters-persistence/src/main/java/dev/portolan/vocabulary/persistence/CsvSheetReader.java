package dev.portolan.vocabulary.persistence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.application.port.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Sheets as CSV: commas between cells, double quotes round a cell that has one. */
final class CsvSheetReader implements SheetReader {

  /** A line of another length is told by its number here, and not by the library. */
  private static final CsvReader.CsvReaderBuilder READER =
      CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true);

  @Override
  public Sheet read(String text, List<String> columns) {
    var lines = new ArrayList<Line>();
    var broken = new HashMap<Long, String>();
    List<String> header = List.of();
    try (var records = READER.ofCsvRecord(withoutMark(text))) {
      for (CsvRecord record : records) {
        if (header.isEmpty()) {
          header = header(record, columns);
        } else if (record.getFieldCount() == header.size()) {
          lines.add(new Line(record.getStartingLineNumber(), cells(header, record)));
        } else {
          broken.put(
              record.getStartingLineNumber(),
              "has "
                  + record.getFieldCount()
                  + " cells, where the first line has "
                  + header.size());
        }
      }
    } catch (CsvParseException unreadable) {
      throw Invalid.field("sheet", "cannot be read as CSV");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (header.isEmpty()) {
      throw wrongHeader(columns);
    }
    return new Sheet(lines, broken);
  }

  private static List<String> header(CsvRecord record, List<String> columns) {
    var names = record.getFields().stream().map(String::strip).toList();
    if (names.size() != columns.size() || !new HashSet<>(names).equals(new HashSet<>(columns))) {
      throw wrongHeader(columns);
    }
    return names;
  }

  private static Invalid wrongHeader(List<String> columns) {
    return Invalid.field("line 1", "must name the columns " + String.join(", ", columns));
  }

  private static Map<String, String> cells(List<String> header, CsvRecord record) {
    var cells = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), record.getField(i));
    }
    return cells;
  }

  /** Spreadsheets like to begin their files with a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
