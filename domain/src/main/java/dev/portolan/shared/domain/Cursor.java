package dev.portolan.shared.domain;

import java.time.Instant;

/**
 * A place in a list that is sorted newest first: right after the entry with this time and id.
 *
 * @param at when the entry before the place came into the list, to the microsecond
 * @param id breaks the tie between entries of the same time
 */
public record Cursor(Instant at, long id) {}
