/** Command lines, run to their end in this process on a database of their own. */
@NullMarked
package dev.portolan.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
