/**
 * What can be done with accounts: register, sign in and out, follow, and what an admin may do. One
 * change is one class; the reads of one screen share one.
 */
@NullMarked
package dev.portolan.accounts.application;

import org.jspecify.annotations.NullMarked;
