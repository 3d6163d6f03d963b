package dev.portolan.copy.domain;

import static dev.portolan.copy.domain.Cells.hex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as SQLite stores them: what is whole, and what is not. */
class UtfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''           | 0",
        "61           | 1",
        "017f         | 2",
        "61c3a462     | 3",
        "c280         | 1",
        "dfbf         | 1",
        "e0a080       | 1",
        "ed9fbf       | 1",
        "ee8080       | 1",
        "efbfbf       | 1",
        "f0908080     | 1",
        "f48fbfbf     | 1",
        "f09f9880f09f988061 | 3",
      })
  void code_points_are_counted(String bytes, int points) {
    assertThat(Utf8.points(parse(bytes))).isEqualTo(points);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c080",
        "c1bf",
        "e09fbf",
        "eda080",
        "edbfbf",
        "f08fbfbf",
        "f4908080",
        "f5808080",
        "fe",
        "ff",
        "c3",
        "61c3",
        "e282",
        "f09f98",
        "c341",
        "c3c0",
        "e24182",
        "e28241",
        "f0418080",
        "f09f4180",
        "f09f9841",
        "00ff",
        "ff00",
        "6100c3"
      })
  void overlong_forms_surrogates_and_halves_are_malformed(String bytes) {
    assertThat(Utf8.points(parse(bytes))).isEqualTo(Utf8.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "6100", "0061", "c3a400c3a4"})
  void a_nul_is_told_from_what_is_malformed(String bytes) {
    assertThat(Utf8.points(parse(bytes))).isEqualTo(Utf8.HAS_NUL);
  }

  @ParameterizedTest
  @CsvSource({
    "000001, 01",
    "00007f, 7f",
    "000080, c280",
    "0000e4, c3a4",
    "0007ff, dfbf",
    "000800, e0a080",
    "0020ac, e282ac",
    "00ffff, efbfbf",
    "010000, f0908080",
    "01f600, f09f9880",
    "10ffff, f48fbfbf"
  })
  void a_code_point_becomes_one_to_four_bytes_and_back(String point, String bytes) {
    int value = HexFormat.fromHexDigits(point);
    assertThat(utf8(value)).isEqualTo(parse(bytes));
    assertThat(Utf8.pointAt(parse("ff" + bytes), 1, bytes.length() / 2)).isEqualTo(value);
  }

  @Property
  void what_java_holds_whole_is_taken_whole(@ForAll String text) {
    byte[] bytes = AsciiText.utf8(text);
    boolean whole = !JsonText.hasLoneSurrogate(text);
    int points = text.codePointCount(0, text.length());
    int expected = text.indexOf(0) < 0 ? points : Utf8.HAS_NUL;
    assertThat(Utf8.points(bytes)).isEqualTo(whole ? expected : Utf8.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | ''",
        "0061           | 61",
        "0000           | 00",
        "00e4 0062      | c3a462",
        "20ac           | e282ac",
        "d7ff e000      | ed9fbf ee8080",
        "d83d de00 0061 | f09f9880 61",
        "d800 dc00      | f0908080",
        "dbff dfff      | f48fbfbf",
      })
  void utf16_becomes_utf8_in_either_order_of_bytes(String units, String utf8) {
    assertThat(Utf16.toUtf8(parse(units), true)).isEqualTo(parse(utf8));
    assertThat(Utf16.toUtf8(swapped(units), false)).isEqualTo(parse(utf8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d83d           | eda0bd",
        "de00           | edb880",
        "d83d 0061      | eda0bd 61",
        "0061 de00      | 61 edb880",
        "d83d d83d de00 | eda0bd f09f9880",
      })
  void a_lone_surrogate_stays_one_that_strict_utf8_refuses(String units, String bytes) {
    assertThat(Utf16.toUtf8(parse(units), true)).isEqualTo(parse(bytes));
    assertThat(Utf16.toUtf8(swapped(units), false)).isEqualTo(parse(bytes));
    assertThat(Utf8.points(parse(bytes))).isEqualTo(Utf8.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({"00, ff", "006100, 61ff", "d83dde, eda0bdff"})
  void half_a_unit_is_no_text(String units, String bytes) {
    assertThat(Utf16.toUtf8(parse(units), true)).isEqualTo(parse(bytes));
    assertThat(Utf8.points(parse(bytes))).isEqualTo(Utf8.MALFORMED);
  }

  private static byte[] parse(String digits) {
    return HexFormat.of().parseHex(hex(digits));
  }

  private static byte[] swapped(String units) {
    byte[] bytes = parse(units);
    for (int i = 0; i < bytes.length; i += 2) {
      byte first = bytes[i];
      bytes[i] = bytes[i + 1];
      bytes[i + 1] = first;
    }
    return bytes;
  }

  private static byte[] utf8(int point) {
    var out = new RowBytes();
    Utf8.put(point, out);
    return Arrays.copyOf(out.array(), out.size());
  }
}
