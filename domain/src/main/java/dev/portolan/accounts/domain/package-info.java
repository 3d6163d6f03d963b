/**
 * Who there is: users and how they are named, what proves who they are, what their roles allow, and
 * the trail of what was done to accounts. Articles are the blog's.
 */
@NullMarked
package dev.portolan.accounts.domain;

import org.jspecify.annotations.NullMarked;
