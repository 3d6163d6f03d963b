package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.domain.AuditActor;
import dev.portolan.accounts.domain.AuditEntry;
import dev.portolan.accounts.domain.AuditEvent;
import dev.portolan.accounts.domain.AuditKind;
import dev.portolan.shared.domain.PageRequest;
import dev.portolan.shared.domain.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} promises. */
public abstract class AuditLogContract extends AccountsContract {

  @Test
  void events_come_back_whole_and_newest_first() {
    var nobody = event(new AuditActor.Nobody(), Optional.empty());
    var user = event(new AuditActor.Known(new UserId(77)), Optional.of("moderator"));
    var operator = event(new AuditActor.CommandLine(), Optional.of("x".repeat(1000)));
    List.of(nobody, user, operator).forEach(one -> change(() -> ports().audit().append(one)));

    var page = read(() -> ports().audit().list(PageRequest.first(10)));

    assertThat(page.items().stream().map(AuditEntry::event).toList())
        .isEqualTo(List.of(operator, user, nobody));
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void the_next_page_begins_where_the_last_one_ended() {
    for (int i = 0; i < 3; i++) {
      change(() -> ports().audit().append(event(new AuditActor.Nobody(), Optional.empty())));
    }

    var first = read(() -> ports().audit().list(PageRequest.first(2)));
    var after = new PageRequest.From.After(first.next().orElseThrow());
    var second = read(() -> ports().audit().list(new PageRequest(2, after)));

    assertThat(second.items()).hasSize(1);
    assertThat(second.items().getFirst().id()).isLessThan(first.items().getLast().id());
  }

  @Test
  void an_event_of_a_transaction_that_fails_is_not_kept() {
    try {
      change(() -> {
        ports().audit().append(event(new AuditActor.Nobody(), Optional.empty()));
        throw new IllegalArgumentException("back");
      });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessage("back");
    }

    assertThat(read(() -> ports().audit().list(PageRequest.first(1))).total()).isZero();
  }

  private static AuditEvent event(AuditActor actor, Optional<String> detail) {
    return new AuditEvent(NOW, AuditKind.ROLE_GRANTED, actor, "änna", "r-1", detail);
  }
}
