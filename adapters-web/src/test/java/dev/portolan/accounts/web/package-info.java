/** The accounts' routes over a real server, on fakes. */
@NullMarked
package dev.portolan.accounts.web;

import org.jspecify.annotations.NullMarked;
