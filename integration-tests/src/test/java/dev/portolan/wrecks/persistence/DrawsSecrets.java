package dev.portolan.wrecks.persistence;

import java.security.SecureRandom;

/** Draws chance, though no port asks it to. */
public final class DrawsSecrets {
  int next() {
    return new SecureRandom().nextInt();
  }
}
