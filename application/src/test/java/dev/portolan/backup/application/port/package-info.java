/** What fills the backup's ports in tests. */
@NullMarked
package dev.portolan.backup.application.port;

import org.jspecify.annotations.NullMarked;
