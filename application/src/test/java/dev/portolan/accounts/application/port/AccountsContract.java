package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Email;
import dev.portolan.accounts.domain.NewUser;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.accounts.domain.User;
import dev.portolan.accounts.domain.Username;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the accounts' ports share: empty storage before each promise. */
public abstract class AccountsContract {

  /** With a fraction that both databases keep whole. */
  protected static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

  private @Nullable AccountsPorts opened;

  /** Storage as the migrations leave it. */
  protected abstract AccountsPorts open() throws Exception;

  @BeforeEach
  void openPorts() throws Exception {
    opened = open();
  }

  @AfterEach
  void closePorts() {
    if (opened != null) {
      opened.close();
    }
  }

  /** The storage under test. */
  protected final AccountsPorts ports() {
    if (opened == null) {
      throw new IllegalStateException("not open");
    }
    return opened;
  }

  protected final <T extends @Nullable Object> T read(Supplier<T> work) {
    return ports().transactions().read(work);
  }

  protected final <T extends @Nullable Object> T write(Supplier<T> work) {
    return ports().transactions().write(work);
  }

  protected final void change(Runnable work) {
    ports().transactions().write(work);
  }

  protected final User added(String username) {
    return write(() -> ports().users().add(newUser(username, username + "@example.org")));
  }

  protected static NewUser newUser(String username, String email) {
    return new NewUser(new Username(username), new Email(email), new PasswordHash("h"), NOW);
  }
}
