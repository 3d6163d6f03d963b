package dev.portolan.recalls.application;

import dev.portolan.recalls.application.ImportRecalls.Refused;
import java.util.List;

/**
 * What bringing in recalls came to.
 *
 * @param stored whether anything could be stored: not, if records were refused without leave to
 *     keep going
 * @param refused how many records are no recalls
 * @param ignoredUpcs how many bar codes of the others are none, and were left out
 * @param named the first {@value #MOST_NAMED} of the refused
 */
public record ImportReport(
    boolean stored,
    long added,
    long updated,
    long unchanged,
    long refused,
    long ignoredUpcs,
    List<Refused> named) {

  public static final int MOST_NAMED = 100;

  public ImportReport {
    named = List.copyOf(named);
  }
}
