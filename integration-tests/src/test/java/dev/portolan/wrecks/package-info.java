/**
 * A context that must not be: every class in it breaks one rule of the architecture, and the tests
 * there prove that the rule reports it. Nothing of it ships.
 */
@NullMarked
package dev.portolan.wrecks;

import org.jspecify.annotations.NullMarked;
