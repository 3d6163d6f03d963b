package dev.portolan.wrecks.domain;

import java.lang.System.Logger.Level;

/** Writes a log, by the logger that lies nearest. */
public final class Logs {
  void log() {
    System.getLogger("domain").log(Level.INFO, "decided");
  }
}
