/**
 * Accounts over HTTP: what the contract says of users and profiles, and what admins do. Each group
 * of routes turns JSON into a command and the answer into JSON, and decides nothing.
 */
@NullMarked
package dev.portolan.accounts.web;

import org.jspecify.annotations.NullMarked;
