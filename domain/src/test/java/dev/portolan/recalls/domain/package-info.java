/** What recalls decide by values alone. */
@NullMarked
package dev.portolan.recalls.domain;

import org.jspecify.annotations.NullMarked;
