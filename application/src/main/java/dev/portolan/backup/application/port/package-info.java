/** What taking a backup needs from the outside: an engine's own way to do it, and a folder. */
@NullMarked
package dev.portolan.backup.application.port;

import org.jspecify.annotations.NullMarked;
