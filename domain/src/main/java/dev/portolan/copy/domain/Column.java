package dev.portolan.copy.domain;

/**
 * One column that is copied.
 *
 * @param source its name in the source
 * @param target its name in the target
 * @param type what the target takes
 * @param nullable whether the target takes NULL
 * @param generated whether the target computes it itself, so that it is compared and never written
 */
public record Column(
    String source, String target, ColumnType type, boolean nullable, boolean generated) {}
