package dev.portolan.copy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.copy.domain.ColumnType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Finding NULL = Finding.of("users", "bio", "null", "give it a value");
  private static final Finding LONG = Finding.of("users", "bio", "too-long", "shorten it");

  @Test
  void what_concerns_no_cell_has_no_key_and_no_value() {
    assertThat(NULL).isEqualTo(new Finding("users", "bio", "", "", "", "null", "give it a value"));
  }

  @Test
  void findings_are_kept_in_their_order_and_counted_by_kind() {
    var findings = new Findings();
    assertThat(findings.isEmpty()).isTrue();
    assertThat(findings.count()).isZero();
    findings.add(LONG);
    findings.add(NULL);
    findings.add(LONG);
    assertThat(findings.isEmpty()).isFalse();
    assertThat(findings.list()).containsExactly(LONG, NULL, LONG);
    assertThat(findings.count()).isEqualTo(3);
    assertThat(findings.counts()).isEqualTo(Map.of("users.bio too-long", 2L, "users.bio null", 1L));
  }

  @Test
  void of_a_kind_a_thousand_are_kept_and_all_are_counted_and_told() {
    var told = new ArrayList<Finding>();
    var findings = new Findings(told::add);
    for (int i = 0; i <= Findings.KEPT; i++) {
      findings.add(LONG);
    }
    findings.add(NULL);
    assertThat(findings.list()).hasSize(1_001).endsWith(LONG, NULL);
    assertThat(findings.count()).isEqualTo(1_002);
    assertThat(told).hasSize(1_002);
  }

  @Test
  void a_column_that_the_target_computes_is_not_written() {
    var text = ColumnType.of(Kind.TEXT, "text");
    var name = new Column("name", "name", text, false, false);
    var computed = new Column("folded", "folded", text, false, true);
    var pair = new TablePair("users", "users", List.of(name, name, computed), List.of(0), true);
    assertThat(pair.written()).isEqualTo(2);
  }
}
