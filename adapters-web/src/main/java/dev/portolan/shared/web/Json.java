package dev.portolan.shared.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How this server reads and writes JSON. */
final class Json {

  static final ObjectMapper MAPPER = mapper();

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;

  private Json() {}

  static byte[] bytes(Object answer) {
    try {
      return MAPPER.writeValueAsBytes(answer);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write an answer as JSON", unwritable);
    }
  }

  static String text(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write an answer as JSON", unwritable);
    }
  }

  private static ObjectMapper mapper() {
    var factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .addModule(new SimpleModule().addSerializer(new InstantWriter()))
        .build();
  }

  /** RFC 3339 in UTC with exactly three fraction digits, as the contract's clients expect. */
  private static final class InstantWriter extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1;
    private static final int LENGTH = 24;
    private static final int NANOS_PER_MILLI = 1_000_000;

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(text(instant), 0, LENGTH);
    }

    /** By hand, since a formatter would cost more than the rest of a list of articles. */
    private static char[] text(Instant instant) {
      var time =
          LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
      char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
      put(text, 3, time.getYear());
      put(text, 6, time.getMonthValue());
      put(text, 9, time.getDayOfMonth());
      put(text, 12, time.getHour());
      put(text, 15, time.getMinute());
      put(text, 18, time.getSecond());
      put(text, 22, time.getNano() / NANOS_PER_MILLI);
      return text;
    }

    private static void put(char[] text, int last, int number) {
      int at = last;
      for (int rest = number; rest > 0; rest /= 10) {
        text[at--] = (char) ('0' + rest % 10);
      }
    }
  }
}
