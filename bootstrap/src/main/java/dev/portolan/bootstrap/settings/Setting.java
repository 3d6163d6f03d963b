package dev.portolan.bootstrap.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that can be set from outside. All that is said of it anywhere (reading, refusals, help,
 * the reference) comes from here.
 *
 * @param name as a variable, and in {@code portolan.conf}
 * @param meaning what it does: one or two sentences
 * @param otherwise its text when nothing is said; empty for none
 * @param secret whether its text is shown to nobody; it can then also be read from the file that
 *     NAME_FILE names
 * @param flagged whether commands have a flag of its own for it
 */
public record Setting<T>(
    String name,
    Group group,
    String meaning,
    Kind<T> kind,
    Function<Place, String> otherwise,
    boolean secret,
    boolean flagged) {

  /** The variable that names a file with the secret. */
  public String fileName() {
    return name + "_FILE";
  }

  /** {@code --port} for PORT, {@code --env} for PORTOLAN_ENV. */
  public String flag() {
    return "--" + name.replaceFirst("^PORTOLAN_", "").toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
