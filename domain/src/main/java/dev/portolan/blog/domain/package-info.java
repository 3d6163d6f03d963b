/**
 * What is true of articles, their addresses and tags, of comments and of who may change them:
 * values that are always valid, and decisions that need no database.
 */
@NullMarked
package dev.portolan.blog.domain;

import org.jspecify.annotations.NullMarked;
