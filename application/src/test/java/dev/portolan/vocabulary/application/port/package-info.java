/**
 * Fakes of the vocabulary's ports, and the contracts that they and the real adapters keep alike.
 */
@NullMarked
package dev.portolan.vocabulary.application.port;

import org.jspecify.annotations.NullMarked;
