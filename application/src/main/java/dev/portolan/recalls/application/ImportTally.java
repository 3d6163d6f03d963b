package dev.portolan.recalls.application;

import dev.portolan.recalls.application.ImportRecalls.Reading;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportRecalls.Sound;
import dev.portolan.shared.application.Progress;
import java.util.ArrayList;
import java.util.List;

/** Counts while recalls are brought in. */
final class ImportTally {

  private final List<Refused> named = new ArrayList<>();
  private long sound;
  private long refused;
  private long ignoredUpcs;
  private long added;
  private long updated;
  private long unchanged;

  void check(Reading reading) {
    switch (reading) {
      case Sound one -> {
        sound++;
        ignoredUpcs += one.ignoredUpcs();
      }
      case Refused one -> {
        refused++;
        if (named.size() < ImportReport.MOST_NAMED) {
          named.add(one);
        }
      }
    }
  }

  boolean refusedAny() {
    return refused > 0;
  }

  void count(Changes changes) {
    added += changes.added();
    updated += changes.updated();
    unchanged += changes.unchanged();
  }

  Progress progress() {
    return new Progress("recalls", added + updated + unchanged, sound);
  }

  ImportReport report(boolean stored) {
    return new ImportReport(stored, added, updated, unchanged, refused, ignoredUpcs, named);
  }
}
