package dev.portolan.shared.domain;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items the entries, in the list's order
 * @param total how many entries the whole list has
 * @param next where the next page begins; empty on the last one
 */
public record Page<T>(List<T> items, long total, Optional<Cursor> next) {
  public Page {
    items = List.copyOf(items);
  }
}
