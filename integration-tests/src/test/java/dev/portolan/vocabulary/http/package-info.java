/**
 * The vocabulary over HTTP, as a learner and a moderator use it, on both databases: each suite runs
 * twice.
 */
@NullMarked
package dev.portolan.vocabulary.http;

import org.jspecify.annotations.NullMarked;
