package dev.portolan.accounts.domain;

/**
 * An event that is kept.
 *
 * @param id rises with time
 */
public record AuditEntry(long id, AuditEvent event) {}
