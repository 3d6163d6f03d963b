package dev.portolan.backup.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.backup.domain.BackupFailed;
import dev.portolan.backup.domain.Proof;
import dev.portolan.shared.application.Progress;
import dev.portolan.shared.persistence.SqliteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteBackupsTest {

  private static final String MANY =
      """
      insert into ships (name) with recursive s (i) as
        (select 1 union all select i + 1 from s where i < 20000) select 'ship ' || i from s
      """;

  @TempDir Path folder;
  private Path file;
  private SqliteBackups backups;
  private final List<Progress> seen = new ArrayList<>();

  @BeforeEach
  void fill() throws SQLException {
    file = folder.resolve("portolan.db");
    backups = new SqliteBackups(new SqliteUrl(file));
    run("pragma journal_mode = wal", "create table ships (id integer primary key, name text)");
    run("create index ships_name on ships (name)", MANY);
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private Path take(String name) {
    Path target = folder.resolve(name);
    try (var draft = backups.draft(target.toString(), seen::add)) {
      assertThat(draft.prove().differences(draft.wanted())).isEmpty();
      assertThat(target).doesNotExist();
      draft.publish();
    }
    return target;
  }

  private void restore(Path backup) {
    try (var arrival = backups.arrival(backup.toString(), seen::add)) {
      assertThat(arrival.wanted().differences(arrival.found())).isEmpty();
      arrival.accept();
    }
  }

  private long ships() {
    return SqliteBackups.contents(file, _ -> {}).rows().getOrDefault("ships", -1L);
  }

  private void assertNothingHalfDone() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(left -> left.toString().contains(".part"));
    }
  }

  @Test
  void a_backup_is_a_database_like_the_one_it_was_taken_from() throws IOException {
    Path backup = take("a.db");

    assertThat(SqliteBackups.contents(backup, _ -> {}))
        .isEqualTo(SqliteBackups.contents(file, _ -> {}));
    assertThat(SqliteBackups.contents(backup, _ -> {}).rows()).containsEntry("ships", 20_000L);
    assertNothingHalfDone();
  }

  @Test
  void how_far_it_is_is_told_while_it_is_done() {
    Path backup = take("a.db");
    assertThat(steps()).containsExactly("bytes copied", "tables counted", "checks passed");
    assertThat(seen)
        .filteredOn(progress -> progress.step().equals("bytes copied"))
        .as("from nothing to the size of the copy, and in between")
        .hasSizeGreaterThan(2)
        .isSortedAccordingTo(Comparator.comparingLong(Progress::done))
        .last()
        .isEqualTo(new Progress("bytes copied", size(backup), size(backup)));
    assertEachEnds();
    seen.clear();

    restore(backup);
    assertThat(steps()).containsExactly("checks passed", "tables counted", "bytes copied");
    assertEachEnds();
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private List<String> steps() {
    return seen.stream().map(Progress::step).distinct().toList();
  }

  private void assertEachEnds() {
    for (String step : steps()) {
      assertThat(seen)
          .filteredOn(progress -> progress.step().equals(step))
          .last()
          .matches(progress -> progress.done() == progress.total());
    }
  }

  @Test
  void under_load_it_holds_exactly_one_moment_and_lets_everybody_write() throws Exception {
    var going = new AtomicBoolean(true);
    var written = new AtomicLong();
    var longest = new AtomicLong();
    run(
        // So many tables that to read the schema takes a while, in which somebody may write.
        IntStream.range(0, 2_000)
            .mapToObj(i -> "create table crew_" + i + " (ship integer references ships)")
            .collect(Collectors.joining(";", "begin;", ";commit")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < 3; i++) {
        writers.add(threads.submit(() -> write(going, written, longest)));
      }
      try {
        for (int round = 0; round < 5; round++) {
          long before = 20_000 + written.get();
          Path backup = take("round-" + round + ".db");
          long held = SqliteBackups.contents(backup, _ -> {}).rows().getOrDefault("ships", -1L);
          assertThat(held).isBetween(before, 20_000 + written.get() + writers.size());
        }
      } finally {
        going.set(false);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(ships()).isEqualTo(20_000 + written.get());
    assertThat(longest.get()).as("the longest wait of a writer, in ms").isLessThan(5_000);
  }

  private @Nullable Void write(AtomicBoolean going, AtomicLong written, AtomicLong longest)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + file + "?busy_timeout=30000&synchronous=OFF");
        var statement = connection.createStatement()) {
      while (going.get()) {
        long begun = System.nanoTime();
        statement.execute("insert into ships (name) values ('late')");
        written.incrementAndGet();
        longest.accumulateAndGet((System.nanoTime() - begun) / 1_000_000, Math::max);
      }
    }
    return null;
  }

  @Test
  void what_was_restored_is_the_database_and_the_old_one_is_kept() throws Exception {
    Path backup = take("a.db");
    run("delete from ships");

    restore(backup);

    assertThat(ships()).isEqualTo(20_000);
    assertThat(SqliteBackups.contents(folder.resolve("portolan.db.before-restore"), _ -> {}).rows())
        .containsEntry("ships", 0L);
    assertNothingHalfDone();
  }

  @Test
  void what_is_not_accepted_changes_nothing() throws Exception {
    Path backup = take("a.db");
    run("delete from ships");

    backups.arrival(backup.toString(), _ -> {}).close();

    assertThat(ships()).isZero();
    assertNothingHalfDone();
  }

  @Test
  void a_missing_and_a_damaged_database_are_restored_too() throws Exception {
    Path backup = take("a.db");
    Files.delete(file);
    assertThat(backups.isEmpty()).isTrue();
    restore(backup);
    assertThat(ships()).isEqualTo(20_000);

    Files.writeString(file, "Dear diary, ".repeat(1_000));
    restore(backup);
    assertThat(ships()).isEqualTo(20_000);
    assertThat(Files.readString(folder.resolve("portolan.db.before-restore"))).startsWith("Dear");
  }

  @Test
  void a_database_in_use_is_not_replaced() throws Exception {
    Path backup = take("a.db");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("insert into ships (name) values ('new')");
      try (var arrival = backups.arrival(backup.toString(), _ -> {})) {
        assertThatThrownBy(arrival::accept)
            .isInstanceOf(BackupFailed.class)
            .hasMessageContaining("in use");
      }
    }
    assertThat(ships()).isEqualTo(20_001);
  }

  @Test
  void a_damaged_backup_is_refused() throws IOException {
    Path backup = take("a.db");
    byte[] bytes = Files.readAllBytes(backup);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 5_000; i++) {
      bytes[i] = (byte) 0xA5;
    }
    Files.write(backup, bytes);

    assertThatThrownBy(() -> backups.arrival(backup.toString(), _ -> {}).close())
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("a.db");
    Path diary = Files.writeString(folder.resolve("diary"), "Dear diary, ".repeat(1_000));
    assertThatThrownBy(() -> backups.arrival(diary.toString(), _ -> {}).close())
        .isInstanceOf(BackupFailed.class);
    assertNothingHalfDone();
  }

  @Test
  void a_folder_that_cannot_be_written_is_told() {
    // Nothing is shut to root but what the kernel itself keeps.
    for (String target : new String[] {"/proc/portolan.db", folder + "/none/a.db", "" + folder}) {
      assertThatThrownBy(() -> backups.draft(target, _ -> {}).close())
          .isInstanceOf(BackupFailed.class)
          .hasMessageContaining("folder");
    }
  }

  @Test
  void what_a_killed_backup_left_is_cleared_away() throws Exception {
    long dead = new ProcessBuilder("true").start().onExit().get().pid();
    Files.writeString(folder.resolve(".a.db." + dead + ".part"), "half");

    take("a.db");

    assertNothingHalfDone();
  }

  @Test
  void only_its_owner_may_read_a_backup() throws IOException {
    assertThat(Files.getPosixFilePermissions(take("a.db"))).hasSize(2);
  }

  @Test
  void a_database_that_is_missing_is_not_made() throws Exception {
    Files.delete(file);

    assertThatThrownBy(() -> take("a.db")).isInstanceOf(BackupFailed.class);
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> new SqliteBackups(new SqliteUrl(null)).isEmpty())
        .isInstanceOf(BackupFailed.class);
  }

  @Test
  void a_proof_is_of_the_copy_and_not_of_the_source() throws SQLException {
    try (var draft = backups.draft(folder.resolve("a.db").toString(), _ -> {})) {
      run("delete from ships");
      assertThat(draft.prove()).isEqualTo(new Proof.Restored(draft.wanted()));
    }
  }

  @Test
  void a_folder_of_backups_is_listed_and_thinned() throws IOException {
    var disk = new DiskBackupFolder();
    Files.createDirectory(folder.resolve("deeper"));
    Path backup = take("a.db");

    assertThat(disk.isFolder(folder.toString())).isTrue();
    assertThat(disk.isFolder(backup.toString())).isFalse();
    assertThat(disk.names(folder.toString())).contains("a.db").doesNotContain("deeper");
    disk.delete(folder.toString(), "a.db");
    disk.delete(folder.toString(), "a.db");
    assertThat(backup).doesNotExist();
    assertThatThrownBy(() -> disk.names(folder + "/none")).isInstanceOf(BackupFailed.class);
  }
}
