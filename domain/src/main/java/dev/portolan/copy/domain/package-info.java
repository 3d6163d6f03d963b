/**
 * Moving a database from one engine to the other, as far as it is pure: how a stored cell becomes a
 * value of a column's type, byte for byte or not at all, how a table is summed up so that two can
 * be compared, and what is told about a cell that cannot be moved.
 */
@NullMarked
package dev.portolan.copy.domain;

import org.jspecify.annotations.NullMarked;
