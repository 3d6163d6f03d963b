package dev.portolan.backup.application;

import dev.portolan.backup.domain.Contents;

/**
 * A backup that was restored.
 *
 * @param contents what the database holds now
 * @param before a sentence that says where what it held before is; empty if that is gone
 */
public record RestoreReport(Contents contents, String before) {}
