package dev.portolan.bootstrap.settings;

import java.util.List;

/**
 * The configuration is wrong. The message lists every mistake, each with its variable; none is
 * secret.
 */
public final class SettingsInvalid extends RuntimeException {

  private static final long serialVersionUID = 1;

  SettingsInvalid(List<String> mistakes) {
    super(
        "The configuration has "
            + (mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes")
            + ":\n  - "
            + String.join("\n  - ", mistakes));
  }
}
