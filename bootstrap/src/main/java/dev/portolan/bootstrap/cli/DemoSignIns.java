package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.SeedAccounts;
import java.io.PrintWriter;
import java.util.List;

/** Shows the demo accounts that can sign in: the only time that their passwords are seen. */
final class DemoSignIns {

  private DemoSignIns() {}

  static void print(List<SeedAccounts.SignIn> signIns, PrintWriter out) {
    String label = "sign in";
    for (var signIn : signIns) {
      out.printf("  %-9s  %-22s  %s%n", label, signIn.email().value(), signIn.password().value());
      label = "";
    }
  }
}
