/** The accounts' use cases, tried on fakes. */
@NullMarked
package dev.portolan.accounts.application;

import org.jspecify.annotations.NullMarked;
