/**
 * What the project is run by, held against what it is: containers, the init script of the database,
 * units of systemd. No engine is needed.
 */
@NullMarked
package dev.portolan.deployment;

import org.jspecify.annotations.NullMarked;
