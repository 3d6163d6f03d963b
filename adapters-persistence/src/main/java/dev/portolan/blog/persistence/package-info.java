/**
 * The blog's ports on SQLite and PostgreSQL, in SQL that both understand. Only its face, {@link
 * dev.portolan.blog.persistence.BlogPersistence}, is public.
 */
@NullMarked
package dev.portolan.blog.persistence;

import org.jspecify.annotations.NullMarked;
