/**
 * What every context's adapters stand on: one database, SQLite or PostgreSQL as DATABASE_URL says,
 * its transactions, its migrations, and the few places where the two engines differ.
 */
@NullMarked
package dev.portolan.shared.persistence;

import org.jspecify.annotations.NullMarked;
