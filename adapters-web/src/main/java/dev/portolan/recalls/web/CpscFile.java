package dev.portolan.recalls.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portolan.recalls.application.ImportRecalls;
import dev.portolan.recalls.application.ImportRecalls.Reading;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportRecalls.Sound;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.shared.domain.Invalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A file with a list of recalls in the JSON of the CPSC. One record is in memory at a time. */
final class CpscFile implements ImportRecalls.Source {

  private static final int DEEPEST = 32;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private static final Map<String, List<String>> TWICE =
      Map.of("RecallNumber", List.of("is in the file twice"));

  private final Path file;

  CpscFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all of it.
   *
   * @throws Invalid it cannot be read, or is no list in JSON
   */
  @Override
  public void forEach(Consumer<Reading> each) {
    try (var in = Files.newInputStream(file);
        var json = MAPPER.getFactory().createParser(in)) {
      read(json, each);
    } catch (JacksonException broken) {
      var place = broken.getLocation();
      throw Invalid.field(
          "file",
          "is not JSON from line %d, column %d on"
              .formatted(
                  place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr()));
    } catch (IOException unreadable) {
      throw Invalid.field("file", "cannot be read: " + unreadable.getMessage());
    }
  }

  private static void read(JsonParser json, Consumer<Reading> each) throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw Invalid.field("file", "must be a list of recalls, beginning with [");
    }
    long index = 0;
    var seen = new HashSet<RecallKey>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null) {
        throw Invalid.field("file", "ends before its list does");
      }
      JsonNode record = MAPPER.readTree(json);
      var reading = CpscRecord.read(index, record);
      each.accept(
          reading instanceof Sound sound && !seen.add(sound.recall().key())
              ? new Refused(index, sound.recall().key().number(), TWICE)
              : reading);
      index++;
    }
    if (json.nextToken() != null) {
      throw Invalid.field("file", "goes on after its list");
    }
  }
}
