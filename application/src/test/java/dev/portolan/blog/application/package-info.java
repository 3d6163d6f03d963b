/**
 * Tries the blog's use cases on fakes: who may do what, what comes back, and what is remembered.
 */
@NullMarked
package dev.portolan.blog.application;

import org.jspecify.annotations.NullMarked;
