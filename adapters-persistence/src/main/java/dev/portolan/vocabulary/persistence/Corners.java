package dev.portolan.vocabulary.persistence;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.vocabulary.application.port.Selection;
import dev.portolan.vocabulary.application.port.Tally;
import dev.portolan.vocabulary.domain.Theme;
import dev.portolan.vocabulary.domain.WordType;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What words and templates have in common: each belongs to a theme and to a type of word. */
record Corners<R extends Record>(TableField<R, String> theme, TableField<R, String> type) {

  Condition in(Selection selection) {
    var ofTheme = selection.theme().map(theme::eq).orElseGet(DSL::noCondition);
    return selection.type().map(WordType::key).map(type::eq).map(ofTheme::and).orElse(ofTheme);
  }

  /** How many rows there are of each theme and type. */
  List<Tally> tallies(DSLContext sql, Table<?> from, Condition where) {
    return sql.select(theme, type, DSL.count())
        .from(from)
        .where(where)
        .groupBy(theme, type)
        .fetch(row ->
            stored(row, () -> new Tally(theme(row), WordType.of(row.value2()), row.value3())));
  }

  Theme theme(Record row) {
    return new Theme(row.get(theme));
  }

  WordType type(Record row) {
    return WordType.of(row.get(type));
  }

  /** Nobody sent this row: when it breaks a rule, a bug put it there. */
  static <T> T stored(Record row, Supplier<T> value) {
    try {
      return value.get();
    } catch (Invalid broken) {
      throw new IllegalStateException("a row of the vocabulary is broken: " + row, broken);
    }
  }
}
