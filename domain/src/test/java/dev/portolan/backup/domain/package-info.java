/** Tries the values that a backup is judged by. */
@NullMarked
package dev.portolan.backup.domain;

import org.jspecify.annotations.NullMarked;
