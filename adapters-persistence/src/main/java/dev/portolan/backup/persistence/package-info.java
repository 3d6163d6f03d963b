/**
 * Backups in each engine's own form: a SQLite file that VACUUM made, an archive of pg_dump; and the
 * folder where they lie.
 */
@NullMarked
package dev.portolan.backup.persistence;

import org.jspecify.annotations.NullMarked;
