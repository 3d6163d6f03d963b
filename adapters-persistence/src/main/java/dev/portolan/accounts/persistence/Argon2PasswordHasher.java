package dev.portolan.accounts.persistence;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.portolan.accounts.application.port.PasswordHasher;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.PasswordHash;
import dev.portolan.shared.domain.Unavailable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB and 2 rounds, as OWASP recommends, in the PHC form: it names its parameters,
 * so hashes made with others go on working when these are raised.
 *
 * <p>Each takes its memory and a core, so only so many are made at once, so many wait in order, and
 * whoever comes after them is sent away at once rather than late.
 */
final class Argon2PasswordHasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int VERSION = 0x13;
  private static final String PHC = "$argon2";
  private static final int RETRY_AFTER_SECONDS = 5;

  private final SecureRandom random;
  private final Semaphore turns;
  private final Duration patience;
  private final int most;
  private final AtomicInteger inside = new AtomicInteger();

  /**
   * @param atOnce how many at the same time
   * @param waiting how many may wait for their turn
   * @param patience how long one waits
   */
  Argon2PasswordHasher(SecureRandom random, int atOnce, int waiting, Duration patience) {
    this.random = random;
    this.turns = new Semaphore(atOnce, true);
    this.most = atOnce + waiting;
    this.patience = patience;
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(() -> new PasswordHash(hashed(password.value())));
  }

  @Override
  public boolean matches(String presented, PasswordHash hash) {
    return inTurn(() -> {
      if (!hash.value().startsWith(PHC)) {
        // Nothing to compare with, and the work is done all the same: the time must not tell.
        var _ = hashed(presented);
        return false;
      }
      return Argon2Function.getInstanceFromHash(hash.value()).check(presented, hash.value());
    });
  }

  private String hashed(String text) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return function().hash(text.getBytes(StandardCharsets.UTF_8), salt).getResult();
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID, VERSION);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      throw full();
    }
    try {
      if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw full();
      }
      try {
        return work.get();
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    } finally {
      inside.decrementAndGet();
    }
  }

  private static Unavailable full() {
    return new Unavailable("sign-in", RETRY_AFTER_SECONDS);
  }
}
