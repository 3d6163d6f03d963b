/**
 * What every context's HTTP routes share: the server, strict requests, problem answers, paging and
 * who is asking. The syntax of a request is refused here, before a command exists.
 */
@NullMarked
package dev.portolan.shared.web;

import org.jspecify.annotations.NullMarked;
