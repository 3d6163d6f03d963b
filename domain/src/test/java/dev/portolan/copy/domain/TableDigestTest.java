package dev.portolan.copy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDigestTest {

  private static final String ZERO = "0".repeat(64);
  private static final String ONE = "0".repeat(63) + "1";

  @Test
  void no_rows_are_zero_and_one_row_is_its_hash() {
    String hash = "0123456789abcdeffedcba98765432100f1e2d3c4b5a69788796a5b4c3d2e1f0";
    assertThat(sum().hex()).isEqualTo(ZERO);
    assertThat(sum(hash).hex()).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "ffffffffffffffff, 0000000000000001, 00000000000000010000000000000000",
    "fffffffffffffffe, 0000000000000001, 0000000000000000ffffffffffffffff",
    "8000000000000000, 8000000000000000, 00000000000000010000000000000000",
    "7fffffffffffffff, 0000000000000001, 00000000000000008000000000000000"
  })
  void a_word_that_overflows_is_carried_to_the_next(String one, String other, String last) {
    assertThat(sum("0".repeat(48) + one, "0".repeat(48) + other).hex())
        .isEqualTo("0".repeat(32) + last);
  }

  @Test
  void a_carry_runs_through_all_words_and_is_lost_at_the_end() {
    assertThat(sum("f".repeat(64), ONE).hex()).isEqualTo(ZERO);
    assertThat(sum("0".repeat(16) + "f".repeat(48), ONE).hex())
        .isEqualTo("0".repeat(15) + "1" + "0".repeat(48));
    assertThat(sum("f".repeat(64), "f".repeat(64)).hex()).isEqualTo("f".repeat(63) + "e");
  }

  @Test
  void rows_and_their_bytes_are_counted() {
    var digest = new TableDigest();
    digest.add(parse(ONE), 0, 10);
    digest.add(parse(ONE), 1, 5);
    assertThat(digest.rows()).isEqualTo(2);
    assertThat(digest.bytes()).isEqualTo(15);
  }

  @Test
  void tables_are_alike_with_the_same_rows_each_as_often() {
    assertThat(sum(ONE, ONE).isLike(sum(ONE, ONE))).isTrue();
    assertThat(sum(ONE).isLike(sum(ONE, ZERO))).isFalse();
    assertThat(sum(ONE, ONE).isLike(sum(ONE, ZERO))).isFalse();
  }

  @Test
  void a_difference_is_narrowed_down_to_its_bucket() {
    var there = new TableDigest();
    var back = new TableDigest();
    there.add(parse(ONE), 0, 1);
    there.add(parse(ONE), 7, 1);
    back.add(parse(ONE), 7, 1);
    back.add(parse("1" + "0".repeat(63)), TableDigest.BUCKETS - 1, 1);
    assertThat(there.differences(back)).containsExactly(0, TableDigest.BUCKETS - 1);
    assertThat(back.differences(there)).containsExactly(0, TableDigest.BUCKETS - 1);
    assertThat(there.differences(there)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',         0,       0",
    "'',         7,       7",
    "01,         0,       1",
    "0102,       0,       33",
    "0102,       1,       994",
    "'',         1023,    1023",
    "'',         1024,    1",
    "'',         1048576, 1",
    "ff,         0,       1023"
  })
  void a_bucket_is_chosen_by_all_bytes_of_the_key(String key, int seed, int bucket) {
    byte[] bytes = parse("aa" + key + "bb");
    assertThat(TableDigest.bucket(bytes, 1, bytes.length - 1, seed)).isEqualTo(bucket);
  }

  private static TableDigest sum(String... hashes) {
    var digest = new TableDigest();
    for (String hash : hashes) {
      digest.add(parse(hash), 0, 1);
    }
    return digest;
  }

  private static byte[] parse(String hash) {
    return HexFormat.of().parseHex(hash);
  }
}
