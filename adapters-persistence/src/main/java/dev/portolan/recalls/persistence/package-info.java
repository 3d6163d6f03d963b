/**
 * Recalls on SQLite and PostgreSQL. Their words are a dictionary, which both engines search by
 * trigrams, each in its own way; what a word leads to is the same SQL on both.
 */
@NullMarked
package dev.portolan.recalls.persistence;

import org.jspecify.annotations.NullMarked;
