/** What is read from outside, and what a mistake there is answered with. */
@NullMarked
package dev.portolan.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
