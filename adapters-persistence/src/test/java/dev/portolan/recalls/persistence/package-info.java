/** Recalls on SQLite keep the contracts. */
@NullMarked
package dev.portolan.recalls.persistence;

import org.jspecify.annotations.NullMarked;
