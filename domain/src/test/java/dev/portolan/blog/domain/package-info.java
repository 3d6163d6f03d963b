/**
 * Tests of what is true of articles, slugs, tags and comments. They need nothing but the domain.
 */
@NullMarked
package dev.portolan.blog.domain;

import org.jspecify.annotations.NullMarked;
