package dev.portolan.shared.persistence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The migrations that this program carries, as texts: for a look at what they would make. */
public final class MigrationScripts {

  private MigrationScripts() {}

  /**
   * Reads them.
   *
   * @param folder {@code sqlite} or {@code postgresql}
   * @return the statements of each file, in the order in which they run
   */
  public static List<String> of(String folder) {
    var scripts = new ArrayList<String>();
    for (String line : read("/db/migrations.list").lines().toList()) {
      List<String> words = List.of(line.split(" ", 5));
      boolean runs =
          words.size() == 5 && (words.get(1).equals(folder) || words.get(1).equals("common"));
      if (runs) {
        scripts.add(read("/db/" + words.get(0) + "/" + words.get(1) + "/" + words.get(4)));
      }
    }
    return scripts;
  }

  private static String read(String resource) {
    try (InputStream in = MigrationScripts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
