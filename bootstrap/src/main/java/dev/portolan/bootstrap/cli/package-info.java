/**
 * The command line: a third adapter over the same use cases, beside HTTP. Each command is one file;
 * all share one table of exit codes.
 */
@NullMarked
package dev.portolan.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
