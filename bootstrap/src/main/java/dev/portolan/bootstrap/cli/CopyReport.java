package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.bootstrap.Copying;
import dev.portolan.copy.application.CopyResult;
import dev.portolan.copy.application.port.CopyOrder;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.application.port.TableTally;
import java.io.IOException;
import java.nio.file.Path;
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
  static void write(
      Path file, Copying copying, CopyOrder order, CopyResult result, FindingSpool findings) {
    var mapper = new ObjectMapper();
    try (var json = mapper.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("format", 1);
      json.writeStringField("copy", copying.describe());
      json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("check", order.dryRun());
      json.writeStringField("failure", result.failure());
      json.writeNumberField("rows", result.rows());
      json.writeNumberField("bytes", result.bytes());
      json.writeObjectField("tables", result.tables());
      json.writeObjectField("changes", result.changes());
      json.writeObjectField("counts", result.counts());
      json.writeFieldName("findings");
      findings.writeTo(json);
      json.writeObjectField("notes", result.plan() == null ? List.of() : result.plan().notes());
      json.writeEndObject();
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
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new CrossingFailed(
          file + " is no report of a copy: name a file that db copy --report has written", e);
    } catch (IOException e) {
      throw new CrossingFailed("the report " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
