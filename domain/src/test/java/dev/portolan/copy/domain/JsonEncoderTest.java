package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.cell;
import static dev.portolan.copy.domain.Cells.type;
import static dev.portolan.copy.domain.Cells.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncoderTest {

  private static final CellEncoder JSON = CellEncoder.of(type("json"));
  private static final CellEncoder JSONB = CellEncoder.of(type("jsonb"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null                        | null",
        "` true `                    | true",
        "`\t\r\nfalse\t\r\n`         | false",
        "0                           | 0",
        "-1                          | -1",
        "1.10                        | 1.10",
        "1e2                         | 100",
        "1E+2                        | 100",
        "1e-2                        | 0.01",
        "1.50e1                      | 15.0",
        "-0.5                        | -0.5",
        "1e00001                     | 10",
        "\"\"                        | \"\"",
        "\"a\\/b\"                   | \"a/b\"",
        "\"\\u0041\\u00e4\\u00C4\"   | \"AäÄ\"",
        "\"\\ud83d\\ude00\"          | \"😀\"",
        "\"ä😀\u007f\"               | \"ä😀\u007f\"",
        "\"\\b\\f\\n\\r\\t\\\"\\\\\" | \"\\b\\f\\n\\r\\t\\\"\\\\\"",
        "\"\\u0008\\u000A\"          | \"\\b\\n\"",
        "\"\\u001F\\u0001\"          | \"\\u001f\\u0001\"",
        "\"\\u0020\"                 | \" \"",
        "[]                          | []",
        "[ ]                         | []",
        "[1,2 , 3]                   | [1, 2, 3]",
        "{}                          | {}",
        "{ }                         | {}",
        "{\"a\":[{\"b\":null}]}      | {\"a\": [{\"b\": null}]}",
        "{ \"a\" : 1 , \"b\" : 2 }   | {\"a\": 1, \"b\": 2}",
        "{\"b\":1,\"a\":2,\"\":0}    | {\"\": 0, \"a\": 2, \"b\": 1}",
        "{\"aa\":1,\"ä\":2,\"b\":3}  | {\"b\": 3, \"aa\": 1, \"ä\": 2}",
      })
  void jsonb_holds_the_same_values_in_its_own_spelling(String given, String normal) {
    byte[] text = given.getBytes(StandardCharsets.UTF_8);
    assertThat(written(JSONB, cell("t " + given))).isEqualTo(field("01", normal));
    assertThat(written(JSON, cell("t " + given)))
        .endsWith(HexFormat.of().formatHex(text))
        .isEqualTo(field("", given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "[{\"a\":1,\"a\":2},{}]",
        "-0",
        "[-0.0]",
        "{\"a\":-0e1}",
        "\"\\u0000\"",
        "{\"a\\u0000\":1}",
        "{\"a\":\"\\u0000\"}"
      })
  void what_jsonb_would_forget_only_json_keeps(String given) {
    assertThat(written(JSONB, cell("t " + given))).isEqualTo("not-for-jsonb");
    assertThat(written(JSON, cell("t " + given))).isEqualTo(field("", given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "[1]]",
        "{",
        "{\"a\"",
        "{\"a\"}",
        "{\"a\":",
        "{\"a\":}",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\":1]",
        "{,}",
        "{a:1}",
        "{1:1}",
        "\"",
        "\"a",
        "'a'",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u",
        "\"\u001f\"",
        "\"\n\"",
        "nul",
        "nulll",
        "tru",
        "fals",
        "True",
        "01",
        "-",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e+",
        "--1",
        "1.2.3",
        "1 1",
        "0x1",
        "NaN",
        "Infinity",
        "\f1",
        "1,",
        "// 1"
      })
  void what_is_not_strict_is_refused(String given) {
    assertThat(written(JSON, cell("t " + given))).isEqualTo("not-json");
    assertThat(written(JSONB, cell("t " + given))).isEqualTo("not-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\ud800\"",
        "\"\\ude00\"",
        "\"\\ud800\\u0041\"",
        "1e1001",
        "1e-1001",
        "1e000001",
        "{\"a\": [1e999999, -0e99999]}"
      })
  void what_only_jsonb_cannot_hold_is_kept_as_json(String given) {
    assertThat(written(JSON, cell("t " + given))).isEqualTo(field("", given));
    assertThat(written(JSONB, cell("t " + given))).isEqualTo("not-json");
  }

  @Test
  void a_power_of_ten_is_taken_up_to_a_thousand() {
    assertThat(written(JSONB, cell("t 1e1000"))).isEqualTo(field("01", "1" + "0".repeat(1_000)));
    assertThat(written(JSONB, cell("t 1e-1000")))
        .isEqualTo(field("01", "0." + "0".repeat(999) + "1"));
  }

  @Test
  void values_lie_in_one_another_up_to_500_deep() {
    assertThat(written(JSON, cell("t " + nested(501)))).isEqualTo(field("", nested(501)));
    assertThat(written(JSON, cell("t " + nested(502)))).isEqualTo("json-too-deep");
    String objects = "{\"a\":".repeat(501) + "1" + "}".repeat(501);
    assertThat(written(JSON, cell("t " + objects))).isEqualTo("json-too-deep");
    assertThat(Cells.advice(JSON, "t " + objects))
        .startsWith("values lie in one another more than");
  }

  @ParameterizedTest
  @CsvSource({"i 1, not-text", "b 31, not-text", "x 22ff22, not-utf-8", "x 3100, nul-in-text"})
  void what_is_no_text_is_no_json(String given, String rule) {
    assertThat(written(JSON, cell(given))).isEqualTo(rule);
    assertThat(written(JSONB, cell(given))).isEqualTo(rule);
  }

  @Test
  void a_refusal_says_what_to_do() {
    assertThat(Cells.advice(JSON, "t [")).isEqualTo("store strict JSON (RFC 8259)");
    assertThat(Cells.advice(JSONB, "t -0"))
        .isEqualTo(
            "jsonb keeps no second value of a key, no \\u0000 and no negative zero: correct it, or"
                + " make the column json");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String field(String before, String text) {
    String bytes = before + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(bytes.length() / 2) + bytes;
  }
}
