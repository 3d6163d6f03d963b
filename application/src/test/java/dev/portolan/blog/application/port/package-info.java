/** Fakes of the blog's ports, and the contracts that they and the real adapters keep alike. */
@NullMarked
package dev.portolan.blog.application.port;

import org.jspecify.annotations.NullMarked;
