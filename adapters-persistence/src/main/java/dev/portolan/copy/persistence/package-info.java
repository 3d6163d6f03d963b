/**
 * How databases are moved: SQLite read as it is stored, PostgreSQL written by binary COPY into
 * staging tables that are proved, read back and swapped in. Plain JDBC and two threads, for speed.
 */
@NullMarked
package dev.portolan.copy.persistence;

import org.jspecify.annotations.NullMarked;
