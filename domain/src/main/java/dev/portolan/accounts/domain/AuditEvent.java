package dev.portolan.accounts.domain;

import dev.portolan.shared.domain.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param subject what it was done to, as its users call it: a username, an e-mail address as it was
 *     typed, an article's slug; cut at {@value #MAX_SUBJECT} characters
 * @param requestId the request that it was done by
 * @param detail more, where there is more: the role that was granted; cut at {@value #MAX_DETAIL}
 */
public record AuditEvent(
    Instant occurredAt,
    AuditKind kind,
    AuditActor actor,
    String subject,
    String requestId,
    Optional<String> detail) {

  public static final int MAX_SUBJECT = 300;
  public static final int MAX_DETAIL = 1000;
  private static final int MAX_REQUEST_ID = 128;

  // Cut and not refused: what was done must be told, however it was called.
  public AuditEvent {
    subject = cut(subject, MAX_SUBJECT);
    requestId = cut(requestId, MAX_REQUEST_ID);
    detail = detail.filter(text -> !text.isEmpty()).map(text -> cut(text, MAX_DETAIL));
  }

  private static String cut(String text, int max) {
    return Text.length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
  }
}
