package dev.portolan.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlowStatementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select a, b from t where a = ? | select a, b from t where a = ?",
        "select 1 where a in (?, ?, ?) and b = ? | select 1 where a in (?, …) and b = ?",
        "insert into t (a, b) values (?, ?), (?, ?), (?,?) | insert into t (a, b) values (?, …), …",
        "insert into t (a) values (?), (?) | insert into t (a) values (?), …",
        "select f(?, ?), (?, ?) from t | select f(?, …), … from t",
      })
  void many_values_look_like_one(String sql, String line) {
    assertThat(SlowStatements.shortened(sql)).isEqualTo(line);
  }

  @Test
  void thousands_of_values_make_a_short_line() {
    String in = "select 1 from t where a in (?" + ", ?".repeat(32_000) + ")";
    String rows = "insert into t values (?, ?)" + ", (?, ?)".repeat(32_000);

    assertThat(SlowStatements.shortened(in)).isEqualTo("select 1 from t where a in (?, …)");
    assertThat(SlowStatements.shortened(rows)).isEqualTo("insert into t values (?, …), …");
  }

  @Test
  void a_statement_is_one_line_that_ends_somewhere() {
    assertThat(SlowStatements.shortened("select 1\n  from t")).isEqualTo("select 1 from t");
    assertThat(SlowStatements.shortened("select " + "a + ".repeat(1_000)))
        .hasSize(601)
        .endsWith("…");
  }
}
