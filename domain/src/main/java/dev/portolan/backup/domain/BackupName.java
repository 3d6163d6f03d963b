package dev.portolan.backup.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a backup is called in a folder of them: {@code portolan-2026-11-21T03-00-00Z.db}. Such names
 * sort by their time, and no other file is ever taken for a backup.
 */
public record BackupName(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("portolan-[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}Z\\.[a-z]+");

  public BackupName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a backup: " + value);
    }
  }

  /** The name of a backup that is taken now. */
  public static BackupName of(Instant now, String ending) {
    String time = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
    return new BackupName("portolan-" + time + "." + ending);
  }

  /**
   * The backups that may go.
   *
   * @param names all files of the folder
   * @param keep how many of the newest backups stay
   */
  public static List<String> surplus(Collection<String> names, int keep) {
    return names.stream()
        .filter(name -> SHAPE.matcher(name).matches())
        .sorted(Comparator.reverseOrder())
        .skip(keep)
        .toList();
  }
}
