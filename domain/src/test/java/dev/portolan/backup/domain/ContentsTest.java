package dev.portolan.backup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Forbidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentsTest {

  private static final Contents SHIPS =
      new Contents(Map.of("ships", 3L, "ports", 2L), Set.of("column ships.name text"));

  @Test
  void the_same_is_no_difference() {
    assertThat(SHIPS.differences(new Contents(SHIPS.rows(), SHIPS.schema()))).isEmpty();
    assertThat(new Proof.Restored(SHIPS).differences(SHIPS)).isEmpty();
    assertThat(new Proof.Listed(SHIPS.rows(), "why").differences(SHIPS)).isEmpty();
  }

  @Test
  void rows_tables_and_schema_are_compared() {
    var other = new Contents(Map.of("ships", 4L, "whales", 1L), Set.of("column ships.name number"));

    assertThat(SHIPS.differences(other))
        .containsExactly(
            "ports has no table instead of 2 rows",
            "ships has 4 rows instead of 3 rows",
            "whales has 1 rows instead of no table",
            "without column ships.name text",
            "with column ships.name number");
    assertThat(new Proof.Listed(other.rows(), "why").differences(SHIPS)).hasSize(3);
  }

  @Test
  void rows_are_added_up() {
    assertThat(SHIPS.allRows()).isEqualTo(5);
    assertThat(SHIPS.isEmpty()).isFalse();
    assertThat(new Contents(Map.of(), Set.of()).isEmpty()).isTrue();
  }

  @Test
  void the_newest_backups_stay_and_what_is_none_stays_too() {
    String first = BackupName.of(Instant.parse("2026-11-19T03:00:00.5Z"), "db").value();
    String second = BackupName.of(Instant.parse("2026-11-20T03:00:00Z"), "db").value();
    String third = BackupName.of(Instant.parse("2026-11-21T03:00:00Z"), "db").value();

    assertThat(first).isEqualTo("portolan-2026-11-19T03-00-00Z.db");
    assertThat(BackupName.surplus(List.of(third, first, "diary.db", second), 2))
        .containsExactly(first);
    assertThat(BackupName.surplus(List.of(third, first), 2)).isEmpty();
    assertThatThrownBy(() -> new BackupName("diary.db"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_whoever_holds_the_database_anyway_may() {
    BackupPolicy.requireOperator(new Actor.Operator("r"));
    assertThatThrownBy(() -> BackupPolicy.requireOperator(new Actor.Anonymous("r")))
        .isInstanceOf(Forbidden.class);
  }
}
