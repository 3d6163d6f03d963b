/** The blog's work in a process of its own, which is stopped in the middle. */
@NullMarked
package dev.portolan.blog.process;

import org.jspecify.annotations.NullMarked;
