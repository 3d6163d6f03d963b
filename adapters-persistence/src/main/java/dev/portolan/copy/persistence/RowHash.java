package dev.portolan.copy.persistence;

import dev.portolan.copy.domain.TableDigest;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Adds rows in their canonical form, which is that of COPY, to a table's digest. */
final class RowHash {

  private static final int HASH = 32;

  private final MessageDigest sha256;
  private final byte[] hash = new byte[HASH];
  private final TableDigest digest = new TableDigest();
  private final List<Integer> key;
  private final int located;
  private final int[] starts;
  private int bucket;

  /**
   * @param fields of each row
   * @param key which of them make up the primary key
   */
  RowHash(int fields, List<Integer> key) {
    this.key = key;
    this.located = key.stream().mapToInt(field -> field + 1).max().orElse(0);
    this.starts = new int[fields + 1];
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds the row whose fields stand there, without the number of fields in front. */
  void add(byte[] bytes, int from, int to) {
    sha256.update(bytes, from, to - from);
    try {
      sha256.digest(hash, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    bucket = bucketOf(bytes, from);
    digest.add(hash, bucket, to - from);
  }

  private int bucketOf(byte[] bytes, int from) {
    if (key.isEmpty()) {
      return hash[0] & 0xff;
    }
    int at = from;
    for (int i = 0; i < located; i++) {
      starts[i] = at;
      at += 4 + Math.max(0, length(bytes, at));
    }
    starts[located] = at;
    int seed = 17;
    for (int field : key) {
      seed = TableDigest.bucket(bytes, starts[field], starts[field + 1], seed) + 31 * seed;
    }
    return seed & (TableDigest.BUCKETS - 1);
  }

  /** Of the row that was added last. */
  int bucket() {
    return bucket;
  }

  /** The hash of the row that was added last; it changes with the next one. */
  byte[] last() {
    return hash;
  }

  TableDigest digest() {
    return digest;
  }

  static int length(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
