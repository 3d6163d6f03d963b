/** What the use cases of recalls do, on fakes. */
@NullMarked
package dev.portolan.recalls.application;

import org.jspecify.annotations.NullMarked;
