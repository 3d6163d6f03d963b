/** Tests of the few words that every context speaks. They need nothing but the domain. */
@NullMarked
package dev.portolan.shared.domain;

import org.jspecify.annotations.NullMarked;
