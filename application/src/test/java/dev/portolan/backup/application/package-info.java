/** Tries how backups are taken and restored, on engines and folders that lie in memory. */
@NullMarked
package dev.portolan.backup.application;

import org.jspecify.annotations.NullMarked;
