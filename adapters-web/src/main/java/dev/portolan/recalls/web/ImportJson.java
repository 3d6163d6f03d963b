package dev.portolan.recalls.web;

import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportReport;
import java.util.List;
import java.util.Map;

/** What bringing in recalls came to, as it goes out. */
record ImportJson(
    boolean stored,
    long added,
    long updated,
    long unchanged,
    long refused,
    long ignoredUpcs,
    List<RefusedJson> refusals) {

  record RefusedJson(long index, String number, Map<String, List<String>> errors) {}

  static ImportJson of(ImportReport report) {
    return new ImportJson(
        report.stored(),
        report.added(),
        report.updated(),
        report.unchanged(),
        report.refused(),
        report.ignoredUpcs(),
        report.named().stream().map(ImportJson::refusal).toList());
  }

  private static RefusedJson refusal(Refused refused) {
    return new RefusedJson(refused.index(), refused.number(), refused.mistakes());
  }
}
