package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The report of a copy as a file, for programs. */
final class CopyReport {

  private CopyReport() {}

  /**
   * Writes it.
   *
   * @throws CrossingFailed the file cannot be written
   */
  static void write(Path file, Copying copying, CopyOrder order, CopyResult result) {
    var report = new LinkedHashMap<String, Object>();
    report.put("format", 1);
    report.put("copy", copying.describe());
    report.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    report.put("check", order.dryRun());
    report.put("failure", result.failure());
    report.put("rows", result.rows());
    report.put("bytes", result.bytes());
    report.put("tables", result.tables());
    report.put("changes", result.changes());
    report.put("counts", result.counts());
    report.put("findings", result.findings());
    report.put("notes", result.plan() == null ? List.of() : result.plan().notes());
    try {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), report);
    } catch (IOException e) {
      throw new CrossingFailed("the report " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the tables of one.
   *
   * @throws CrossingFailed the file cannot be read, or is none
   */
  static List<TableTally> tables(Path file) {
    try {
      var mapper = new ObjectMapper();
      var tree = mapper.readTree(file.toFile());
      return mapper.readerForListOf(TableTally.class).readValue(tree.required("tables"));
    } catch (IOException | IllegalArgumentException e) {
      throw new CrossingFailed("the report " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
