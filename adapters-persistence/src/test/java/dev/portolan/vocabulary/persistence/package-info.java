/**
 * The vocabulary's contracts on a real database, the sheets that come with the program, and who
 * reads sheets.
 */
@NullMarked
package dev.portolan.vocabulary.persistence;

import org.jspecify.annotations.NullMarked;
