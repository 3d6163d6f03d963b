package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes nothing, and is fast: for tests. */
public final class PlainPasswordHasher implements PasswordHasher {

  private final AtomicInteger salt = new AtomicInteger();
  private final AtomicInteger checks = new AtomicInteger();
  private Runnable meanwhile = () -> {};

  /** Lets something happen while a password is hashed. */
  public void whileHashing(Runnable happening) {
    meanwhile = happening;
  }

  @Override
  public PasswordHash hash(Password password) {
    meanwhile.run();
    return new PasswordHash("plain$" + salt.incrementAndGet() + "$" + password.value());
  }

  @Override
  public boolean matches(String presented, PasswordHash hash) {
    checks.incrementAndGet();
    var parts = hash.value().split("\\$", 3);
    return parts.length == 3 && parts[2].equals(presented);
  }

  /** How many passwords were hashed so far. */
  public int hashed() {
    return salt.get();
  }

  /** How many passwords were checked so far. */
  public int checks() {
    return checks.get();
  }
}
