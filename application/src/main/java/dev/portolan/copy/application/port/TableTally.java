package dev.portolan.copy.application.port;

/**
 * A table that was moved.
 *
 * @param table its name in the source
 * @param kinds the types of its columns, as {@code name type}, which its digest depends on
 * @param rows how many
 * @param bytes of the rows in their canonical form
 * @param millis that loading took
 * @param digest the sum of all rows, in hexadecimal digits
 */
public record TableTally(
    String table, String kinds, long rows, long bytes, long millis, String digest) {}
