package dev.portolan.bootstrap.metrics;

import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.PoolState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is asked for whenever somebody looks; nobody pays for it before. */
final class Gauges implements AutoCloseable {

  private final Database database;
  private final HashQueue hashes;
  private final String version;
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();

  Gauges(Database database, HashQueue hashes, String version) {
    this.database = database;
    this.hashes = hashes;
    this.version = version;
  }

  void bindTo(MeterRegistry registry) {
    build(registry);
    schema(registry);
    pools(registry);
    passwords(registry);
    jvm(registry);
  }

  private void build(MeterRegistry registry) {
    Gauge.builder("portolan.build.info", () -> 1)
        .description("Which Portolan this is, on which Java and database")
        .tag("version", version)
        .tag("java", Runtime.version().toString())
        .tag("database", database.dialect().name())
        .register(registry);
  }

  private void schema(MeterRegistry registry) {
    database
        .schemaVersions()
        .forEach((context, schema) ->
            Gauge.builder("portolan.migrations.version", () -> Double.parseDouble(schema))
                .description("The version of each context's tables")
                .tag("context", context)
                .register(registry));
  }

  private void pools(MeterRegistry registry) {
    List<PoolState> pools = database.pools();
    for (int i = 0; i < pools.size(); i++) {
      String name = pools.get(i).name();
      pool(registry, i, name, "max", "Connections that there may be", PoolState::most);
      pool(registry, i, name, "active", "Connections in use", PoolState::active);
      pool(registry, i, name, "idle", "Connections that are open and free", PoolState::idle);
      pool(registry, i, name, "waiting", "Transactions that wait for one", PoolState::waiting);
    }
  }

  private void pool(
      MeterRegistry registry,
      int index,
      String pool,
      String figure,
      String description,
      ToIntFunction<PoolState> value) {
    Gauge.builder("portolan.pool." + figure, () -> value.applyAsInt(database.pools().get(index)))
        .description(description)
        .tag("pool", pool)
        .register(registry);
  }

  private void passwords(MeterRegistry registry) {
    Gauge.builder("portolan.hashes.running", hashes::running)
        .description("Passwords that are being hashed")
        .register(registry);
    Gauge.builder("portolan.hashes.waiting", hashes::waiting)
        .description("Passwords that wait to be hashed")
        .register(registry);
    FunctionCounter.builder("portolan.hashes.refused", hashes, HashQueue::refused)
        .description("Sign-ins sent away because too many wait")
        .register(registry);
  }

  private void jvm(MeterRegistry registry) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
    pressure.bindTo(registry);
  }

  @Override
  public void close() {
    collector.close();
    pressure.close();
  }
}
