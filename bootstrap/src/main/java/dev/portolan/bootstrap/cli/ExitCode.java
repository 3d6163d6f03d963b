package dev.portolan.bootstrap.cli;

/** What every command tells the shell. One table for all, so that scripts can rely on it. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** The work or the database failed. */
  public static final int FAILED = 1;

  /** The command line was wrong. */
  public static final int WRONG_USE = 2;

  /** The configuration is wrong: EX_CONFIG of sysexits.h. */
  public static final int CONFIGURATION = 78;

  private ExitCode() {}
}
