package dev.portolan.accounts.application.port;

import dev.portolan.accounts.domain.AccessToken;
import dev.portolan.accounts.domain.Password;
import dev.portolan.accounts.domain.TokenHash;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that count up: for tests. */
public final class CountingTokenGenerator implements TokenGenerator {

  private final AtomicInteger next = new AtomicInteger();

  @Override
  public AccessToken token() {
    return new AccessToken("token-" + next.incrementAndGet());
  }

  @Override
  public TokenHash hash(String presented) {
    var hex = HexFormat.of().formatHex(presented.getBytes(StandardCharsets.UTF_8));
    return new TokenHash((hex + "0".repeat(TokenHash.LENGTH)).substring(0, TokenHash.LENGTH));
  }

  @Override
  public Password password() {
    return new Password("generated-" + next.incrementAndGet());
  }
}
