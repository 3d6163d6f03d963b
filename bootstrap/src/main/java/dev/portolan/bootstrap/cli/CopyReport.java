package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;

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
    report.put("outcome", result.outcome().name().toLowerCase(java.util.Locale.ROOT));
    report.put("check", order.dryRun());
    report.put("failure", result.failure());
    report.put("rows", result.rows());
    report.put("bytes", result.bytes());
    report.put("tables", result.tables());
    report.put("changes", result.changes());
    report.put("counts", result.counts());
    report.put("findings", result.findings());
    report.put("notes", result.plan() == null ? java.util.List.of() : result.plan().notes());
    try {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), report);
    } catch (IOException e) {
      throw new CrossingFailed("the report " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
