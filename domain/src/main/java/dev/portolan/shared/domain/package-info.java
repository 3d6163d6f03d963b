/**
 * The few words that every context speaks: who acts, why a use case says no, how a list is cut into
 * pages. It stays tiny on purpose.
 */
@NullMarked
package dev.portolan.shared.domain;

import org.jspecify.annotations.NullMarked;
