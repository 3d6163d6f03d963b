package dev.portolan.recalls.application;

import static dev.portolan.recalls.application.port.RecallStore.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.recalls.application.ImportRecalls.Reading;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportRecalls.Sound;
import dev.portolan.recalls.application.port.InMemoryRecalls;
import dev.portolan.recalls.application.port.RecallStore;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportRecallsTest {

  private static final Actor OPERATOR = new Actor.Operator("test");
  private static final Refused BAD =
      new Refused(1, "9", Map.of("Title", List.of("can't be blank")));

  private final RecallStore store = InMemoryRecalls.store();
  private final ImportRecalls importRecalls =
      new ImportRecalls(store.recalls(), store.transactions());
  private final List<Progress> progress = new ArrayList<>();

  @Test
  void what_is_new_is_added_what_changed_is_updated_and_the_rest_stays() {
    bringIn(false, sound("1", "Kettle"), sound("2", "Lamp"));
    var report = bringIn(false, sound("1", "Kettle"), sound("2", "Lamps"), sound("3", "Fan"));
    assertThat(report).isEqualTo(new ImportReport(true, 1, 1, 1, 0, 0, List.of()));
    assertThat(store.find("lamps")).hasSize(1);
    assertThat(bringIn(false, sound("1", "Kettle")).unchanged()).isEqualTo(1);
  }

  @Test
  void one_bad_record_keeps_all_out() {
    var report = bringIn(false, sound("1", "Kettle"), BAD);
    assertThat(report).isEqualTo(new ImportReport(false, 0, 0, 0, 1, 0, List.of(BAD)));
    assertThat(store.find("kettle")).isEmpty();
  }

  @Test
  void unless_told_to_keep_going() {
    var report = bringIn(true, sound("1", "Kettle"), BAD, new Sound(recall("2", "B", "Fan"), 3));
    assertThat(report).isEqualTo(new ImportReport(true, 2, 0, 0, 1, 3, List.of(BAD)));
    assertThat(store.find("kettle")).hasSize(1);
  }

  @Test
  void a_failure_at_the_end_leaves_nothing_behind() {
    ImportRecalls.Source source =
        each -> {
          for (int i = 0; i < 600; i++) {
            each.accept(sound("" + i, "Kettle"));
          }
          if (!progress.isEmpty()) {
            throw new IllegalStateException("on purpose");
          }
        };
    assertThatThrownBy(() ->
            importRecalls.handle(OPERATOR, new ImportRecalls.Command(source, false, progress::add)))
        .hasMessage("on purpose");
    assertThat(store.find("kettle")).isEmpty();
  }

  @Test
  void the_second_of_two_with_one_number_changes_the_first() {
    var report = bringIn(false, sound("1", "Kettle"), sound("1", "Lamp"));
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.updated()).isEqualTo(1);
    assertThat(store.find("lamp")).hasSize(1);
    assertThat(store.find("kettle")).isEmpty();
  }

  @Test
  void progress_ends_at_the_number_of_sound_records() {
    bringIn(
        false,
        IntStream.range(0, 700).mapToObj(i -> sound("" + i, "Kettle")).toArray(Reading[]::new));
    assertThat(progress).hasSize(3);
    assertThat(progress.getLast()).isEqualTo(new Progress("recalls", 700, 700));
  }

  @Test
  void only_some_are_named_and_all_are_counted() {
    var bad = IntStream.range(0, 150).mapToObj(i -> BAD).toArray(Reading[]::new);
    var report = bringIn(true, bad);
    assertThat(report.refused()).isEqualTo(150);
    assertThat(report.named()).hasSize(ImportReport.MOST_NAMED);
  }

  @Test
  void who_may_not_does_not_even_have_the_file_read() {
    var command =
        new ImportRecalls.Command(
            _ -> {
              throw new IllegalStateException("was read");
            },
            false,
            _ -> {});
    assertThatThrownBy(() -> importRecalls.handle(new Actor.Anonymous("r"), command))
        .isInstanceOf(Forbidden.class);
  }

  private ImportReport bringIn(boolean keepGoing, Reading... readings) {
    return importRecalls.handle(
        OPERATOR, new ImportRecalls.Command(List.of(readings)::forEach, keepGoing, progress::add));
  }

  private static Sound sound(String number, String name) {
    return new Sound(recall(number, "Baxa", name), 0);
  }
}
