/**
 * What the accounts need from the outside: where users, roles, sessions, follows and the audit
 * trail are kept, and what hashes passwords and makes tokens.
 */
@NullMarked
package dev.portolan.accounts.application.port;

import org.jspecify.annotations.NullMarked;
