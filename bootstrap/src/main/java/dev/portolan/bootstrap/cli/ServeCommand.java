package dev.portolan.bootstrap.cli;

import dev.portolan.accounts.application.SeedAccounts;
import dev.portolan.bootstrap.Portolan;
import dev.portolan.bootstrap.StopSignals;
import dev.portolan.bootstrap.reports.ErrorReports;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code portolan serve}: serves HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = "Brings the database up to date and serves HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Inputs inputs;
  @Spec private CommandSpec spec;

  ServeCommand(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = inputs.settings();
    var stop = new CountDownLatch(1);
    StopSignals.handle(stop::countDown);
    try (var _ =
            ErrorReports.start(
                settings.errorReports(),
                settings.environment().toString(),
                VersionProvider.version());
        var portolan = Portolan.open(settings)) {
      var signIns = portolan.seeding().seedIfFresh().orElse(List.of());
      int port = portolan.serve();
      print(portolan, port, signIns);
      stop.await();
    }
    return ExitCode.DONE;
  }

  private void print(Portolan portolan, int port, List<SeedAccounts.SignIn> signIns) {
    PrintWriter out = spec.commandLine().getOut();
    String url = "http://" + shown(portolan.settings().web().host()) + ":" + port;
    out.println("Portolan serves " + url);
    out.println("  database   " + portolan.describeDatabase());
    out.println("  API        " + url + "/docs");
    portolan
        .managementPort()
        .ifPresent(metrics -> out.println("  metrics    http://localhost:" + metrics + "/metrics"));
    DemoSignIns.print(signIns, out);
    out.flush();
  }

  /** A loopback address is easier to read, and to click on, by its name. */
  private static String shown(String host) {
    return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
  }
}
