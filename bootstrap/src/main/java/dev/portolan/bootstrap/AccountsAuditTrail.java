package dev.portolan.bootstrap;

import dev.portolan.accounts.application.RecordAudit;
import dev.portolan.blog.application.port.AuditTrail;
import dev.portolan.blog.domain.Article;
import dev.portolan.blog.domain.Comment;
import dev.portolan.shared.domain.Actor;

/** What moderators do to the work of others goes into the accounts' audit trail. */
record AccountsAuditTrail(RecordAudit recordAudit) implements AuditTrail {

  @Override
  public void articleDeleted(Actor by, Article article) {
    record(by, "article.deleted", article.slug().value(), article.author().value());
  }

  @Override
  public void commentDeleted(Actor by, Comment comment) {
    record(by, "comment.deleted", Long.toString(comment.id().value()), comment.author().value());
  }

  private void record(Actor by, String kind, String subject, long author) {
    recordAudit.handle(by, new RecordAudit.Command(kind, subject, "of user " + author));
  }
}
