package dev.portolan.recalls.application;

import dev.portolan.recalls.domain.RecallKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How far the knowledge of recalls reaches. What was announced later is not known here.
 *
 * @param newestRecall the date of the newest recall that was brought in; of the newest invented one
 *     where there is no other; empty where there is none at all
 * @param demo whether there are none but invented ones
 */
public record Coverage(Optional<LocalDate> newestRecall, boolean demo) {

  static Coverage of(Map<String, LocalDate> newest) {
    var real =
        newest.entrySet().stream()
            .filter(agency -> !agency.getKey().equals(RecallKey.DEMO))
            .map(Map.Entry::getValue)
            .max(Comparator.naturalOrder());
    var invented = Optional.ofNullable(newest.get(RecallKey.DEMO));
    return new Coverage(real.or(() -> invented), real.isEmpty() && invented.isPresent());
  }
}
