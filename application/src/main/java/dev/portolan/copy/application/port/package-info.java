/**
 * What a move needs of the two databases: a crossing, which takes all rows from one to the other
 * and can be given up at any moment before it lands.
 */
@NullMarked
package dev.portolan.copy.application.port;

import org.jspecify.annotations.NullMarked;
