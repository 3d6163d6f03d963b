package dev.portolan.wrecks.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link HalfRun} promises. */
abstract class HalfRunContract {
  abstract HalfRun halfRun();

  @Test
  void it_is_there() {
    assertThat(halfRun()).isNotNull();
  }
}
