/** What is true of users, names, passwords, roles and the audit trail. */
@NullMarked
package dev.portolan.accounts.domain;

import org.jspecify.annotations.NullMarked;
