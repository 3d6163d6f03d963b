/**
 * The whole application through a socket, on both databases: what a client sees, operation by
 * operation. Every answer that these tests get is also compared with the OpenAPI document.
 */
@NullMarked
package dev.portolan.http;

import org.jspecify.annotations.NullMarked;
