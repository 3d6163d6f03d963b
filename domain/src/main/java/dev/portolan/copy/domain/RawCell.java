package dev.portolan.copy.domain;

/**
 * One cell as it is stored. It is filled again and again, so that reading a table makes no garbage
 * of its own.
 */
public final class RawCell {

  private static final byte[] NONE = {};

  private StorageClass storage = StorageClass.NULL;
  private long integer;
  private double real;
  private byte[] bytes = NONE;

  public StorageClass storage() {
    return storage;
  }

  /** The number, if it is stored as INTEGER. */
  public long integer() {
    return integer;
  }

  /** The number, if it is stored as REAL. */
  public double real() {
    return real;
  }

  /** The bytes, if it is stored as TEXT (UTF-8, unless it is damaged) or BLOB. */
  public byte[] bytes() {
    return bytes;
  }

  public void setNull() {
    storage = StorageClass.NULL;
    bytes = NONE;
  }

  public void setInteger(long value) {
    storage = StorageClass.INTEGER;
    integer = value;
    bytes = NONE;
  }

  public void setReal(double value) {
    storage = StorageClass.REAL;
    real = value;
    bytes = NONE;
  }

  public void setText(byte[] utf8) {
    storage = StorageClass.TEXT;
    bytes = utf8;
  }

  public void setBlob(byte[] value) {
    storage = StorageClass.BLOB;
    bytes = value;
  }

  /** Takes over what another holds. */
  public void set(RawCell other) {
    storage = other.storage;
    integer = other.integer;
    real = other.real;
    bytes = other.bytes;
  }

  /** For a message: at most 40 bytes, what cannot be shown as {@code \xNN}. */
  public String shown() {
    return switch (storage) {
      case NULL -> "NULL";
      case INTEGER -> Long.toString(integer);
      case REAL -> Double.toString(real);
      case TEXT -> Shown.text(bytes);
      case BLOB -> Shown.blob(bytes);
    };
  }
}
