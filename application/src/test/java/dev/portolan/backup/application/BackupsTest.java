package dev.portolan.backup.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.backup.application.port.InMemoryBackupFolder;
import dev.portolan.backup.application.port.InMemoryBackups;
import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Contents;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Conflict;
import dev.portolan.shared.domain.Forbidden;
import dev.portolan.shared.domain.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupsTest {

  private static final Actor OPERATOR = new Actor.Operator("r");
  private static final Contents THREE = new Contents(Map.of("ships", 3L), Set.of("ships"));
  private static final Contents FOUR = new Contents(Map.of("ships", 4L), Set.of("ships"));

  private final InMemoryBackups backups = new InMemoryBackups();
  private Instant now = Instant.parse("2026-11-21T03:00:00Z");
  private final TakeBackup takeBackup =
      new TakeBackup(backups, new InMemoryBackupFolder(backups.files()), () -> now);
  private final RestoreBackup restoreBackup = new RestoreBackup(backups);

  private final List<Progress> seen = new ArrayList<>();
  private Consumer<Progress> told = seen::add;

  @BeforeEach
  void fill() {
    backups.hold(THREE);
  }

  private BackupReport take(String to) {
    return takeBackup.handle(OPERATOR, new TakeBackup.Command(to, OptionalInt.empty(), told));
  }

  private RestoreReport restore(String from, boolean replace) {
    return restoreBackup.handle(OPERATOR, new RestoreBackup.Command(from, replace, told));
  }

  @Test
  void a_backup_holds_what_the_database_held() {
    assertThat(take("a.mem").contents()).isEqualTo(THREE);
    assertThat(backups.files()).containsEntry("a.mem", THREE);
  }

  @Test
  void a_copy_that_lost_a_row_is_no_backup() {
    backups.damageBy(_ -> FOUR);

    assertThatThrownBy(() -> take("a.mem"))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("ships has 4 rows instead of 3 rows");
    assertThat(backups.files()).isEmpty();
  }

  @Test
  void in_a_folder_each_has_its_time_and_the_newest_stay() {
    for (int day = 0; day < 4; day++) {
      takeBackup.handle(
          OPERATOR, new TakeBackup.Command(InMemoryBackupFolder.PATH, OptionalInt.of(2), _ -> {}));
      now = now.plus(Duration.ofDays(1));
    }

    assertThat(backups.files())
        .containsOnlyKeys(
            "backups/portolan-2026-11-23T03-00-00Z.mem",
            "backups/portolan-2026-11-24T03-00-00Z.mem");
  }

  @Test
  void a_number_to_keep_needs_a_folder_and_one_at_least() {
    for (var command :
        new TakeBackup.Command[] {
          new TakeBackup.Command("a.mem", OptionalInt.of(2), _ -> {}),
          new TakeBackup.Command(InMemoryBackupFolder.PATH, OptionalInt.of(0), _ -> {})
        }) {
      assertThatThrownBy(() -> takeBackup.handle(OPERATOR, command)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void an_empty_database_takes_a_backup_and_a_full_one_only_when_told() {
    take("a.mem");
    backups.hold(FOUR);

    assertThatThrownBy(() -> restore("a.mem", false))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("--replace");
    assertThat(backups.database()).isEqualTo(FOUR);

    assertThat(restore("a.mem", true).contents()).isEqualTo(THREE);
    backups.hold(new Contents(Map.of(), Set.of()));
    restore("a.mem", false);
    assertThat(backups.database()).isEqualTo(THREE);
  }

  @Test
  void what_arrives_damaged_or_empty_is_taken_back() {
    take("a.mem");
    backups.hold(FOUR);
    backups.damageBy(_ -> new Contents(Map.of("ships", 2L), Set.of("ships")));
    assertThatThrownBy(() -> restore("a.mem", true)).isInstanceOf(BackupFailed.class);
    backups.damageBy(_ -> new Contents(Map.of(), Set.of()));
    assertThatThrownBy(() -> restore("a.mem", true)).isInstanceOf(BackupFailed.class);

    assertThat(backups.database()).isEqualTo(FOUR);
  }

  @Test
  void whoever_asks_is_told_how_far_it_is() {
    take("a.mem");
    assertThat(seen).contains(new Progress("copied", 0, 3), new Progress("copied", 3, 3));
    seen.clear();

    restore("a.mem", true);
    assertThat(seen).contains(new Progress("restored", 0, 3), new Progress("restored", 3, 3));
  }

  @Test
  void a_terminal_that_is_gone_costs_no_backup() {
    told =
        progress -> {
          seen.add(progress);
          throw new IllegalStateException("the terminal is gone");
        };

    take("a.mem");
    assertThat(backups.files()).containsEntry("a.mem", THREE);
    assertThat(seen).as("it is not asked again and again").hasSize(1);
    assertThat(restore("a.mem", true).contents()).isEqualTo(THREE);
  }

  @Test
  void nobody_may_over_the_network() {
    var visitor = new Actor.Anonymous("r");
    assertThatThrownBy(() ->
            takeBackup.handle(
                visitor, new TakeBackup.Command("a.mem", OptionalInt.empty(), _ -> {})))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> restoreBackup.handle(visitor, new RestoreBackup.Command("a.mem", true, _ -> {})))
        .isInstanceOf(Forbidden.class);
  }
}
