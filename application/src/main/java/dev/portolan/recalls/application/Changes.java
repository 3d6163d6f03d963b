package dev.portolan.recalls.application;

import dev.portolan.recalls.application.port.RecallRepository;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.StoredRecall;
import java.util.ArrayList;
import java.util.Map;

/** What a portion of recalls came to. */
record Changes(long added, long updated, long unchanged) {

  /** Stores those that are new or have changed. */
  static Changes of(Map<RecallKey, Recall> portion, RecallRepository recalls) {
    var known = recalls.find(portion.keySet());
    var additions = new ArrayList<Recall>();
    var updates = new ArrayList<StoredRecall>();
    long unchanged = 0;
    for (var recall : portion.values()) {
      var before = known.get(recall.key());
      if (before == null) {
        additions.add(recall);
      } else if (before.recall().equals(recall)) {
        unchanged++;
      } else {
        updates.add(new StoredRecall(before.id(), recall));
      }
    }
    recalls.add(additions);
    recalls.update(updates);
    return new Changes(additions.size(), updates.size(), unchanged);
  }
}
