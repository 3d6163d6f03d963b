package dev.portolan.wrecks.web;

import java.util.UUID;

/** Makes ids that no test can foresee. */
public final class DrawsItsOwnIds {
  UUID next() {
    return UUID.randomUUID();
  }
}
