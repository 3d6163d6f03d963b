package dev.portolan.accounts.persistence;

import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Cuts a list by id, newest first, into pages: ids rise with time, and their index is there. */
final class Cut {

  private Cut() {}

  static Condition from(PageRequest page, Field<Long> id) {
    return page.from() instanceof PageRequest.From.After(var cursor)
        ? id.lt(cursor.id())
        : DSL.noCondition();
  }

  static int skipped(PageRequest page) {
    return page.from() instanceof PageRequest.From.Offset(var entries) ? entries : 0;
  }

  /** One more than wanted is read, to learn whether there is a next page. */
  static int read(PageRequest page) {
    return page.limit() + 1;
  }

  static <T> Page<T> page(List<T> read, long total, PageRequest page, Function<T, Cursor> place) {
    if (read.size() <= page.limit()) {
      return new Page<>(read, total, Optional.empty());
    }
    var items = read.subList(0, page.limit());
    return new Page<>(items, total, Optional.of(place.apply(items.getLast())));
  }
}
