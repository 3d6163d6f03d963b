/** The accounts' ports on SQLite keep their contracts, and secrets are what they should be. */
@NullMarked
package dev.portolan.accounts.persistence;

import org.jspecify.annotations.NullMarked;
