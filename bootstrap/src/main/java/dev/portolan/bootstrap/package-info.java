/**
 * Everything put together by hand: settings, one wiring file per context, start and stop. Nobody
 * depends on this package.
 */
@NullMarked
package dev.portolan.bootstrap;

import org.jspecify.annotations.NullMarked;
