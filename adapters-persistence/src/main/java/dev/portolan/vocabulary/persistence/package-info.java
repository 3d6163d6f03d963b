/**
 * The vocabulary's ports on SQLite and PostgreSQL, the sheets that come with the program, and who
 * reads them.
 */
@NullMarked
package dev.portolan.vocabulary.persistence;

import org.jspecify.annotations.NullMarked;
