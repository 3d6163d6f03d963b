package dev.portolan.wrecks.application;

/** Has no Command and is no Browse…. */
public final class NeitherChangeNorRead {
  /** Something. */
  public String anything() {
    return "anything";
  }
}
