/** What stands in for generated tables; see {@code dev.portolan.wrecks}. */
@NullMarked
package dev.portolan.wrecks.persistence.generated;

import org.jspecify.annotations.NullMarked;
