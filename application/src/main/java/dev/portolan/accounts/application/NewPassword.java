package dev.portolan.accounts.application;

import dev.portolan.accounts.application.port.CommonPasswords;
import dev.portolan.accounts.domain.Password;
import dev.portolan.shared.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** The rules for a password that somebody chooses. */
final class NewPassword {

  private final CommonPasswords common;

  NewPassword(CommonPasswords common) {
    this.common = common;
  }

  /**
   * @throws Invalid it is missing, too short or long, or the first that an attacker would try
   */
  Password of(@Nullable String value) {
    var password = Password.of(value);
    if (common.contains(password)) {
      throw Invalid.field("password", "is too common");
    }
    return password;
  }
}
