/** What every context's use cases need from the outside: transactions, and who presents a token. */
@NullMarked
package dev.portolan.shared.application.port;

import org.jspecify.annotations.NullMarked;
