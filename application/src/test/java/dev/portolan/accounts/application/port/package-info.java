/** The accounts' ports in memory, and the contracts that every adapter of them keeps. */
@NullMarked
package dev.portolan.accounts.application.port;

import org.jspecify.annotations.NullMarked;
