/** Sends the server what servers are sent, over real sockets, and reads what it answers. */
@NullMarked
package dev.portolan.shared.web;

import org.jspecify.annotations.NullMarked;
