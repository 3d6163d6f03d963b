package dev.portolan.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;

/** Tells what is wrong with the settings. */
final class Mistakes {

  private Mistakes() {}

  /** The exit code that fits. */
  static int tell(List<String> mistakes, PrintWriter err) {
    mistakes.forEach(mistake -> err.println("wrong: " + mistake));
    err.flush();
    return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.CONFIGURATION;
  }
}
