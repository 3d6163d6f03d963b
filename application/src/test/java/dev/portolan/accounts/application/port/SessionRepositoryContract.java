package dev.portolan.accounts.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.accounts.application.port.SessionRepository.Holder;
import dev.portolan.accounts.domain.AccountsPolicy;
import dev.portolan.accounts.domain.Role;
import dev.portolan.accounts.domain.Session;
import dev.portolan.accounts.domain.TokenHash;
import dev.portolan.shared.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRepository} promises. */
public abstract class SessionRepositoryContract extends AccountsContract {

  private static final Instant EXPIRES = NOW.plusSeconds(60);

  @Test
  void a_token_leads_to_its_user_until_it_expires() {
    var anna = added("anna").id();
    signedIn(anna, hash('a'));

    assertThat(found(hash('a'), NOW)).contains(new Holder(anna, Set.of()));
    assertThat(found(hash('a'), EXPIRES.minusNanos(1000))).isPresent();
    assertThat(found(hash('a'), EXPIRES)).isEmpty();
    assertThat(found(hash('b'), NOW)).isEmpty();
  }

  @Test
  void what_the_roles_allow_comes_with_the_user() {
    var anna = added("anna").id();
    signedIn(anna, hash('a'));
    change(() -> ports().roles().grant(anna, Role.MEMBER));

    assertThat(found(hash('a'), NOW).map(Holder::permissions)).contains(Set.of());

    change(() -> ports().roles().grant(anna, Role.ADMIN));

    assertThat(found(hash('a'), NOW).orElseThrow().permissions())
        .contains(AccountsPolicy.ADMINISTER);
  }

  @Test
  void a_token_of_a_disabled_user_leads_nowhere() {
    var anna = added("anna");
    signedIn(anna.id(), hash('a'));

    change(() -> ports().users().update(anna.disabled(NOW)));

    assertThat(found(hash('a'), NOW)).isEmpty();
  }

  @Test
  void one_session_ends_and_the_others_go_on() {
    var anna = added("anna").id();
    signedIn(anna, hash('a'));
    signedIn(anna, hash('b'));

    assertThat(write(() -> ports().sessions().end(hash('a')))).isTrue();
    assertThat(write(() -> ports().sessions().end(hash('a')))).isFalse();
    assertThat(found(hash('a'), NOW)).isEmpty();
    assertThat(found(hash('b'), NOW)).isPresent();
  }

  @Test
  void all_sessions_of_a_user_end_and_nobody_elses() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    signedIn(anna, hash('a'));
    signedIn(anna, hash('b'));
    signedIn(bert, hash('c'));

    change(() -> ports().sessions().endAll(anna));

    assertThat(found(hash('a'), NOW)).isEmpty();
    assertThat(found(hash('b'), NOW)).isEmpty();
    assertThat(found(hash('c'), NOW)).isPresent();
  }

  @Test
  void all_but_one_end() {
    var anna = added("anna").id();
    var bert = added("bert").id();
    signedIn(anna, hash('a'));
    signedIn(anna, hash('b'));
    signedIn(bert, hash('c'));

    change(() -> ports().sessions().endOthers(anna, hash('b')));

    assertThat(found(hash('a'), NOW)).isEmpty();
    assertThat(found(hash('b'), NOW)).isPresent();
    assertThat(found(hash('c'), NOW)).isPresent();
  }

  @Test
  void what_has_expired_is_forgotten() {
    var anna = added("anna").id();
    signedIn(anna, hash('a'));
    change(() -> ports().sessions().add(new Session(hash('b'), anna, NOW, EXPIRES.plusSeconds(1))));

    change(() -> ports().sessions().forgetExpired(anna, EXPIRES));

    assertThat(found(hash('a'), NOW)).isEmpty();
    assertThat(found(hash('b'), NOW)).isPresent();
  }

  private void signedIn(UserId user, TokenHash token) {
    change(() -> ports().sessions().add(new Session(token, user, NOW, EXPIRES)));
  }

  private Optional<Holder> found(TokenHash token, Instant now) {
    return read(() -> ports().sessions().find(token, now));
  }

  private static TokenHash hash(char letter) {
    return new TokenHash(String.valueOf(letter).repeat(TokenHash.LENGTH));
  }
}
