/** The accounts' ports on PostgreSQL keep the contracts that they keep on SQLite and in memory. */
@NullMarked
package dev.portolan.accounts.persistence;

import org.jspecify.annotations.NullMarked;
