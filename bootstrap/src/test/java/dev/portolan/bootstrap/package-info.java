/** What is read from outside, and what a mistake there is answered with. */
@NullMarked
package dev.portolan.bootstrap;

import org.jspecify.annotations.NullMarked;
