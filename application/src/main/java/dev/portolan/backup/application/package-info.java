/**
 * Takes backups of the whole database and restores them, and believes in neither before it has been
 * seen to hold what it should.
 */
@NullMarked
package dev.portolan.backup.application;

import org.jspecify.annotations.NullMarked;
