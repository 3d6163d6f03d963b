/**
 * What a request to the blog costs, beside a bare server that runs the same SQL and writes the same
 * JSON.
 */
@NullMarked
package dev.portolan.blog.bench;

import org.jspecify.annotations.NullMarked;
