/** What every place for recalls promises, and the place in memory that keeps these promises. */
@NullMarked
package dev.portolan.recalls.application.port;

import org.jspecify.annotations.NullMarked;
