package dev.portolan.accounts.application.port;

import dev.portolan.shared.domain.Cursor;
import dev.portolan.shared.domain.Page;
import dev.portolan.shared.domain.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts lists into pages, as the databases do. */
final class InMemoryPages {

  private InMemoryPages() {}

  static <T> Page<T> cut(List<T> newestFirst, PageRequest page, Function<T, Cursor> place) {
    var rest =
        switch (page.from()) {
          case PageRequest.From.Offset(var entries) -> newestFirst.stream().skip(entries).toList();
          case PageRequest.From.After(var cursor) ->
              newestFirst.stream().filter(item -> place.apply(item).id() < cursor.id()).toList();
        };
    var items = rest.stream().limit(page.limit()).toList();
    Optional<Cursor> next =
        rest.size() > items.size() ? Optional.of(place.apply(items.getLast())) : Optional.empty();
    return new Page<>(items, newestFirst.size(), next);
  }
}
