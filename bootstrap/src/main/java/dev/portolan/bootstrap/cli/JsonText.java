package dev.portolan.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What {@code --json} prints: records, as JSON for people and machines. */
final class JsonText {

  private JsonText() {}

  static String of(Object answer) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(answer);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write an answer as JSON", unwritable);
    }
  }
}
