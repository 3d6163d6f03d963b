package dev.portolan.copy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RowBytesTest {

  private static final int KIB = 1024;

  private final RowBytes bytes = new RowBytes();

  @Test
  void numbers_are_put_with_their_highest_byte_first() {
    bytes.putByte(0x1ff);
    bytes.putShort(0x0102);
    bytes.putInt(0x03040506);
    bytes.putLong(0x0708090a0b0c0d0eL);
    bytes.putLong(-2);
    assertThat(hex()).isEqualTo("ff0102030405060708090a0b0c0d0efffffffffffffffe");
    assertThat(bytes.size()).isEqualTo(23);
  }

  @Test
  void a_field_has_its_length_before_it_and_null_has_less_than_none() {
    bytes.putField(new byte[] {7, 8});
    bytes.putField(new byte[0]);
    bytes.putNull();
    assertThat(hex()).isEqualTo("000000020708" + "00000000" + "ffffffff");
  }

  @Test
  void four_bytes_are_written_over_where_they_stand() {
    bytes.put(new byte[] {1, 2, 3, 4, 5, 6});
    bytes.setInt(1, 0xa0b0c0d0);
    assertThat(hex()).isEqualTo("01a0b0c0d006");
  }

  @Test
  void what_stands_behind_a_size_is_forgotten() {
    bytes.put(new byte[] {1, 2, 3});
    bytes.truncate(1);
    bytes.putByte(9);
    assertThat(hex()).isEqualTo("0109");
  }

  @Test
  void they_grow_whatever_is_put_last() {
    byte[] almost = new byte[96 * KIB - 1];
    Arrays.fill(almost, (byte) 5);
    bytes.put(almost);
    bytes.putByte(6);
    assertThat(bytes.array()).hasSize(96 * KIB);
    bytes.putByte(7);
    assertThat(bytes.array()).hasSize(2 * (96 * KIB + 1));
    assertThat(Arrays.copyOf(bytes.array(), almost.length)).isEqualTo(almost);
    assertThat(Arrays.copyOfRange(bytes.array(), almost.length, bytes.size()))
        .containsExactly(6, 7);
    grownBy(1).putShort(0x0102);
    grownBy(3).putInt(0x01020304);
    grownBy(7).putLong(1);
    grownBy(1).put(new byte[] {1, 2});
  }

  @Test
  void a_large_one_grows_by_a_little_and_not_to_the_double() {
    bytes.put(new byte[KIB * KIB - 1]);
    assertThat(bytes.array()).hasSize(2 * (KIB * KIB - 1));
    var large = new RowBytes();
    large.put(new byte[KIB * KIB]);
    assertThat(large.array()).hasSize(KIB * KIB + 64 * KIB);
  }

  @Test
  void a_buffer_that_one_huge_cell_made_is_given_back_with_the_last_row() {
    bytes.put(new byte[KIB * KIB]);
    bytes.truncate(1);
    assertThat(bytes.array()).hasSizeGreaterThan(KIB * KIB);
    bytes.truncate(0);
    assertThat(bytes.array()).hasSize(96 * KIB);
    bytes.put(new byte[512 * KIB]);
    bytes.truncate(0);
    assertThat(bytes.array()).hasSize(KIB * KIB);
  }

  /** Has room for so many bytes only. */
  private static RowBytes grownBy(int room) {
    var full = new RowBytes();
    full.put(new byte[96 * KIB - room]);
    return full;
  }

  private String hex() {
    return HexFormat.of().formatHex(bytes.array(), 0, bytes.size());
  }
}
