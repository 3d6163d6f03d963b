/**
 * Everything that can be set from outside: one list of definitions, the sources that give values,
 * and the guards of production.
 */
@NullMarked
package dev.portolan.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
