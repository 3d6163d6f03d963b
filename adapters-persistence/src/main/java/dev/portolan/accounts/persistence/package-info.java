/**
 * The accounts' ports on SQLite and PostgreSQL, and what makes the secrets that are stored there:
 * password hashes and tokens. {@link dev.portolan.accounts.persistence.AccountsPersistence} is all
 * that others see.
 */
@NullMarked
package dev.portolan.accounts.persistence;

import org.jspecify.annotations.NullMarked;
