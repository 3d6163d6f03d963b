package dev.portolan.shared.domain;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most entries to give, 1 to {@value #MAX_LIMIT}; more is served as the maximum
 * @param from where the page begins
 */
public record PageRequest(int limit, From from) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;

  public PageRequest {
    if (limit < 1) {
      throw Invalid.field("limit", "must be at least 1");
    }
    limit = Math.min(limit, MAX_LIMIT);
  }

  /** Where a page begins. */
  public sealed interface From {

    /**
     * After so many entries. Simple for the caller, slow for the database the further it reaches.
     *
     * @param entries how many entries to leave out, 0 or more
     */
    record Offset(int entries) implements From {
      public Offset {
        if (entries < 0) {
          throw Invalid.field("offset", "must not be negative");
        }
      }
    }

    /** Right after a known entry: as fast for the thousandth page as for the first. */
    record After(Cursor cursor) implements From {}
  }

  /** The first {@code limit} entries. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, new From.Offset(0));
  }
}
