package dev.portolan.shared.persistence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs statements that take long, as they were prepared: with question marks for all values. */
final class SlowStatements implements ExecuteListenerProvider {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger("dev.portolan.slow");
  private static final int LONGEST = 600;

  private static final Pattern VALUES = Pattern.compile("\\?(?: ?, ?\\?)++");
  private static final Pattern ROWS =
      Pattern.compile("(\\( ?\\?(?:, …)? ?\\))(?: ?, ?\\( ?\\?(?:, …)? ?\\))++");

  private final long limitNanos;
  private final transient DatabaseListener listener;

  SlowStatements(Duration limit, DatabaseListener listener) {
    this.limitNanos = limit.toNanos();
    this.listener = listener;
  }

  @Override
  public ExecuteListener provide() {
    return new Watch();
  }

  private final class Watch implements ExecuteListener {

    private static final long serialVersionUID = 1;
    private long begun;

    @Override
    public void executeStart(ExecuteContext context) {
      begun = System.nanoTime();
    }

    /** Reading the rows counts: SQLite finds them only then. */
    @Override
    public void end(ExecuteContext context) {
      long lasted = System.nanoTime() - begun;
      if (begun != 0 && lasted > limitNanos) {
        listener.slow(lasted);
        LOG.warn("slow: {} ms for {}", TimeUnit.NANOSECONDS.toMillis(lasted), sql(context));
      }
    }
  }

  private static String sql(ExecuteContext context) {
    String[] batch = context.batchSQL();
    String one = context.sql();
    String all = one == null ? String.join("; ", batch) : one;
    return shortened(all);
  }

  /** One line, in which many values look like one, and which ends somewhere. */
  static String shortened(String sql) {
    String line = sql.replaceAll("\\s+", " ");
    line = VALUES.matcher(line).replaceAll("?, …");
    line = ROWS.matcher(line).replaceAll("$1, …");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
