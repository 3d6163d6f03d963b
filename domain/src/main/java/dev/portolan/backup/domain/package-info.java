/**
 * What a backup has to prove, which of the old ones may go, and who may take one: values and rules
 * that know no engine and no file system.
 */
@NullMarked
package dev.portolan.backup.domain;

import org.jspecify.annotations.NullMarked;
