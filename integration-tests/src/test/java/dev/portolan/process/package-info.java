/**
 * The server as a process of its own, on its good and its bad days: signals, a database that goes
 * away, a crash, little memory. No test waits for luck: each polls for what must come, with a
 * deadline.
 */
@NullMarked
package dev.portolan.process;

import org.jspecify.annotations.NullMarked;
