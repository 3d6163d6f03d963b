package dev.portolan.bootstrap.settings;

/** A text that somebody gave, and where. */
record Given(String text, Origin origin) {

  @Override
  public String toString() {
    return "Given[" + origin.describe() + "]"; // the text may be secret
  }
}
