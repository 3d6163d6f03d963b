/** Which cells pass, as which bytes, and why others do not. */
@NullMarked
package dev.portolan.copy.domain;

import org.jspecify.annotations.NullMarked;
