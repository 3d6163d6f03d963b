package dev.portolan.shared.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One migration, as this program and the history of its context in the database know it.
 *
 * @param context whose tables it makes
 * @param version its number within the context
 * @param description the words in its file's name
 * @param took how long it ran; null when it did not
 */
public record Migration(
    String context, String version, String description, State state, @Nullable Duration took) {

  /** How far a migration is. */
  public enum State {
    /** It ran, and its script is still the same. */
    APPLIED,
    /** This program has it, the database does not. */
    PENDING,
    /** It ran and failed half way. */
    FAILED,
    /** It ran, and its script was changed afterwards. */
    CHANGED,
    /** It ran, and this program does not have it: a newer one did. */
    NEWER
  }

  /** Its context and version, as a message names it. */
  String name() {
    return context + " " + version;
  }
}
