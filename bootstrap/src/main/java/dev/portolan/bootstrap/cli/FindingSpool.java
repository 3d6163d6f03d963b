package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.copy.application.port.CrossingFailed;
import dev.portolan.copy.domain.Finding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Keeps all findings on the disk, a line each: there may be more of them than memory holds. */
final class FindingSpool implements Consumer<Finding>, AutoCloseable {

  private final ObjectMapper mapper = new ObjectMapper();
  private final Path file;
  private final BufferedWriter lines;

  /**
   * Begins an empty one.
   *
   * @param report beside which it lies
   * @throws CrossingFailed nothing can be written there
   */
  FindingSpool(Path report) {
    try {
      Path folder = report.toAbsolutePath().getParent();
      this.file = Files.createTempFile(folder, report.getFileName().toString(), ".findings");
      this.lines = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void accept(Finding finding) {
    try {
      lines.write(mapper.writeValueAsString(finding));
      lines.newLine();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes them as a list. */
  void writeTo(JsonGenerator json) throws IOException {
    lines.flush();
    json.writeStartArray();
    try (var read = Files.newBufferedReader(file)) {
      String line = read.readLine();
      while (line != null) {
        json.writeRawValue("\n    " + line);
        line = read.readLine();
      }
    }
    json.writeEndArray();
  }

  private CrossingFailed failed(IOException e) {
    return new CrossingFailed("the report cannot be written: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try (lines) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // the report is written, or it was said that it is not
    }
  }
}
