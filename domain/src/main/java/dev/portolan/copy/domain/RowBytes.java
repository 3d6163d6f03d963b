package dev.portolan.copy.domain;

import java.util.Arrays;

/** Bytes that grow: rows in the binary form that PostgreSQL's COPY speaks, one behind the other. */
public final class RowBytes {

  private static final int FIRST = 96 * 1024;
  private static final int SPARE = 64 * 1024;
  private static final int DOUBLED_UP_TO = 1024 * 1024;

  private byte[] bytes = new byte[FIRST];
  private int size;

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /** The bytes themselves: the first {@link #size()} count. They change with the next put. */
  public byte[] array() {
    return bytes;
  }

  /** Forgets what stands behind the given size; a buffer that one huge cell made is given back. */
  public void truncate(int to) {
    size = to;
    if (to == 0 && bytes.length > DOUBLED_UP_TO) {
      bytes = new byte[FIRST];
    }
  }

  public void putByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  public void putShort(int value) {
    room(2);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
  }

  public void putInt(int value) {
    room(4);
    setInt(size, value);
    size += 4;
  }

  public void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  /** Puts all of them. */
  public void put(byte[] from) {
    room(from.length);
    int at = size;
    for (int i = 0; i < from.length; i++) {
      bytes[at + i] = from[i];
    }
    size = at + from.length;
  }

  /** A field as COPY writes it: its length, then its bytes. */
  public void putField(byte[] from) {
    putInt(from.length);
    put(from);
  }

  /** The field that is NULL. */
  public void putNull() {
    putInt(-1);
  }

  /** Writes over four bytes that are there already. */
  public void setInt(int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }

  private void room(int more) {
    long needed = (long) size + more;
    if (needed > bytes.length) {
      long wanted = needed < DOUBLED_UP_TO ? needed * 2 : needed + SPARE;
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
  }
}
