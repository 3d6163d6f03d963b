/** What a search for recalls costs, and how often it finds what was meant. */
@NullMarked
package dev.portolan.recalls.bench;

import org.jspecify.annotations.NullMarked;
