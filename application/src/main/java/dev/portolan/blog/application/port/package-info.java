/**
 * What the blog needs from the outside, in its own words: a place for articles, comments and
 * favourites, lists that are fast, the people who write, and an audit trail.
 */
@NullMarked
package dev.portolan.blog.application.port;

import org.jspecify.annotations.NullMarked;
