package dev.portolan.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.application.port.AccountsContract;
import dev.portolan.accounts.domain.Role;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** There is always an admin who can sign in, also when two requests at once take the last two. */
public abstract class LastAdminContract extends AccountsContract {

  private static final int ROUNDS = 10;
  private static final Actor OPERATOR = new Actor.Operator("r-1");

  @Test
  void two_revocations_at_once_leave_one_admin() throws Exception {
    race(revoke("anna"), revoke("bert"));
  }

  @Test
  void a_revocation_and_a_disabling_at_once_leave_one_admin() throws Exception {
    race(
        revoke("anna"),
        () ->
            new DisableUser(
                    ports().users(),
                    ports().roles(),
                    ports().sessions(),
                    ports().audit(),
                    ports().transactions(),
                    () -> NOW)
                .handle(OPERATOR, new DisableUser.Command("bert")));
  }

  private Runnable revoke(String username) {
    return () ->
        new RevokeRole(
                ports().users(),
                ports().roles(),
                ports().audit(),
                ports().transactions(),
                () -> NOW)
            .handle(OPERATOR, new RevokeRole.Command(username, "admin"));
  }

  private void race(Runnable one, Runnable other) throws Exception {
    var anna = added("anna");
    var bert = added("bert");
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        change(() -> {
          ports().roles().grant(anna.id(), Role.ADMIN);
          ports().roles().grant(bert.id(), Role.ADMIN);
          var now = ports().users().find(bert.id()).orElseThrow();
          if (!now.isActive()) {
            ports().users().update(now.enabled(NOW));
          }
        });
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Boolean>();
        for (var outcome :
            threads.invokeAll(List.of(refusedAt(start, one), refusedAt(start, other)))) {
          refused.add(outcome.get());
        }
        assertThat(refused).containsExactlyInAnyOrder(true, false);
        assertThat(read(() -> ports().roles().countActive(Role.ADMIN))).isEqualTo(1);
      }
    }
  }

  private static Callable<Boolean> refusedAt(CyclicBarrier start, Runnable work) {
    return () -> {
      start.await();
      try {
        work.run();
        return false;
      } catch (Problem refusal) {
        return true;
      }
    };
  }
}
