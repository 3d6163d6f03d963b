package dev.portolan.bootstrap.settings;

import java.util.Locale;

/** Where the application runs; what is convenient in one place is dangerous in another. */
public enum Environment {
  /** A checkout on somebody's desk: demo content, short passwords for clients under test. */
  DEVELOPMENT,
  /** A test suite: like development, with no demo content. */
  TEST,
  /** Production's rehearsal, with production's guards. */
  STAGING,
  /** Real users. */
  PRODUCTION;

  /** Whether the guards that protect real users hold. */
  public boolean isGuarded() {
    return this == STAGING || this == PRODUCTION;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
