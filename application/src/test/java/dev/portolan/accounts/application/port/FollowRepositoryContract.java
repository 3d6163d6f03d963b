package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.shared.domain.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FollowRepository} promises. */
public abstract class FollowRepositoryContract extends AccountsContract {

  @Test
  void whom_one_follows_is_told_by_id() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    var cleo = added("cleo").id();
    follow(anna, cleo);
    follow(anna, bert);
    follow(bert, anna);

    assertThat(followedBy(anna)).isEqualTo(List.of(bert, cleo));
    assertThat(followedBy(cleo)).isEmpty();
  }

  @Test
  void following_twice_is_following_once() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    follow(anna, bert);
    follow(anna, bert);

    assertThat(followedBy(anna)).isEqualTo(List.of(bert));
  }

  @Test
  void one_follows_no_longer_and_may_say_so_twice() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    var cleo = added("cleo").id();
    follow(anna, bert);
    follow(anna, cleo);
    follow(cleo, bert);

    change(() -> ports().follows().remove(anna, bert));
    change(() -> ports().follows().remove(anna, bert));

    assertThat(followedBy(anna)).isEqualTo(List.of(cleo));
    assertThat(followedBy(cleo)).isEqualTo(List.of(bert));
  }

  private void follow(UserId follower, UserId followee) {
    change(() -> ports().follows().add(follower, followee, NOW));
  }

  private List<UserId> followedBy(UserId follower) {
    return read(() -> ports().follows().followedBy(follower));
  }
}
