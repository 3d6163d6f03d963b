/** What every context builds on. */
@NullMarked
package dev.portolan.shared.domain;

import org.jspecify.annotations.NullMarked;
