/**
 * What is written for readers is checked like code: paths exist, commands run, excerpts are true.
 */
@NullMarked
package dev.portolan.documents;

import org.jspecify.annotations.NullMarked;
