/** The blog's contracts on a real database, and what only that database can tell. */
@NullMarked
package dev.portolan.blog.persistence;

import org.jspecify.annotations.NullMarked;
