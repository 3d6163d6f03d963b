/**
 * The blog through a socket, on both databases: what a client sees, operation by operation. Every
 * answer that these tests get is also compared with the OpenAPI document.
 */
@NullMarked
package dev.portolan.blog.http;

import org.jspecify.annotations.NullMarked;
