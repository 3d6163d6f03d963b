package dev.portolan.wrecks.persistence.generated;

/** Stands in for what jOOQ generates. */
public final class Tables {
  /** A table's name. */
  public static String planks() {
    return "planks";
  }

  private Tables() {}
}
