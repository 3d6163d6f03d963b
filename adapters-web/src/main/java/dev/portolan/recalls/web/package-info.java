/**
 * Recalls over HTTP: to search, to read, to check a product, to bring in. The JSON of the agency
 * whose list is brought in is read here, too.
 */
@NullMarked
package dev.portolan.recalls.web;

import org.jspecify.annotations.NullMarked;
