package dev.portolan.copy.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sum of all rows of a table, so that two tables can be compared whatever the order of their
 * rows. Each row counts as the SHA-256 of its bytes, as a number; the sum is taken modulo 2^256, so
 * that two rows that are alike do not cancel out. A second set of sums, one for each bucket of
 * keys, narrows a difference down.
 */
public final class TableDigest {

  /** How many buckets the keys fall into. */
  public static final int BUCKETS = 1024;

  private static final int WORDS = 4;

  private final long[] sum = new long[WORDS];
  private final long[] buckets = new long[BUCKETS * WORDS];
  private long rows;
  private long bytes;

  /**
   * Counts a row.
   *
   * @param hash 32 bytes
   * @param bucket of its key
   * @param length of its own bytes
   */
  public void add(byte[] hash, int bucket, int length) {
    rows++;
    bytes += length;
    add(sum, 0, hash);
    add(buckets, bucket * WORDS, hash);
  }

  private static void add(long[] to, int at, byte[] hash) {
    long carry = 0;
    for (int word = WORDS - 1; word >= 0; word--) {
      long value = word(hash, word);
      long old = to[at + word];
      long next = old + value;
      long overflow = Long.compareUnsigned(next, old) < 0 ? 1 : 0;
      long withCarry = next + carry;
      overflow += Long.compareUnsigned(withCarry, next) < 0 ? 1 : 0;
      to[at + word] = withCarry;
      carry = overflow;
    }
  }

  private static long word(byte[] hash, int word) {
    long value = 0;
    for (int i = 8 * word; i < 8 * word + 8; i++) {
      value = value << 8 | (hash[i] & 0xff);
    }
    return value;
  }

  public long rows() {
    return rows;
  }

  /** How many bytes the rows take in their canonical form. */
  public long bytes() {
    return bytes;
  }

  /** 64 hexadecimal digits. */
  public String hex() {
    return "%016x%016x%016x%016x".formatted(sum[0], sum[1], sum[2], sum[3]);
  }

  /** The buckets in which the two differ. */
  public List<Integer> differences(TableDigest other) {
    var found = new ArrayList<Integer>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int from = bucket * WORDS;
      if (!Arrays.equals(buckets, from, from + WORDS, other.buckets, from, from + WORDS)) {
        found.add(bucket);
      }
    }
    return found;
  }

  /** Whether both hold the same rows, each as often. */
  public boolean isLike(TableDigest other) {
    return rows == other.rows && Arrays.equals(sum, other.sum);
  }

  /** The bucket of a key: any spread will do, as long as it is the same on both sides. */
  public static int bucket(byte[] bytes, int from, int to, int seed) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (BUCKETS - 1);
  }
}
