package dev.portolan.copy.domain;

/** A text is no JSON. */
final class NoJson extends Exception {

  private static final long serialVersionUID = 1;

  NoJson() {
    super("no JSON", null, false, false);
  }
}
