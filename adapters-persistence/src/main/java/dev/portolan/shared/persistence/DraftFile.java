package dev.portolan.shared.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/**
 * A file under a temporary name beside its target: the target is there whole, or not at all. Only
 * its owner may read it, because it holds what others must not see. A draft that is not published
 * is deleted when it is closed, and one that a killed process left is deleted by the next draft.
 */
public final class DraftFile implements AutoCloseable {

  private final Path target;
  private final Path path;

  private DraftFile(Path target, Path path) {
    this.target = target;
    this.path = path;
  }

  /**
   * Makes an empty one.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public static DraftFile of(Path file) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException(target + " is a folder: name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    deleteLeftovers(folder, target);
    Path path = folder.resolve(name(target, Long.toString(ProcessHandle.current().pid())));
    try {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException(target + " is being written by this process already", e);
    } catch (IOException e) {
      throw new IOException(
          "nothing can be written into the folder " + folder + ": look at its rights and space", e);
    }
    path.toFile().deleteOnExit(); // for a Ctrl-C
    journal(path).toFile().deleteOnExit();
    return new DraftFile(target, path);
  }

  /** What SQLite keeps beside a file while it writes. */
  private static Path journal(Path file) {
    return file.resolveSibling(file.getFileName() + "-journal");
  }

  private static String name(Path target, String process) {
    return "." + target.getFileName() + "." + process + ".part";
  }

  private static void deleteLeftovers(Path folder, Path target) throws IOException {
    var draft =
        Pattern.compile(
            Pattern.quote("." + target.getFileName() + ".") + "([0-9]{1,18})\\.part(-journal)?");
    try (var files = Files.newDirectoryStream(folder, file -> isDraft(draft, file))) {
      for (Path file : files) {
        var found = draft.matcher(String.valueOf(file.getFileName()));
        if (found.matches() && ProcessHandle.of(Long.parseLong(found.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isDraft(Pattern draft, Path file) {
    return draft.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Where to write. */
  public Path path() {
    return path;
  }

  /** What it will be called. */
  public Path target() {
    return target;
  }

  /**
   * Waits until the disk has it, and gives it its name; what had that name is replaced.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  public void publish() throws IOException {
    try {
      force(path, StandardOpenOption.WRITE);
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new IOException("somebody deleted " + path, e);
    }
    forceFolder(target);
  }

  /** Waits until the disk knows the names in the folder of this file. */
  static void forceFolder(Path file) {
    try {
      force(file.resolveSibling("."), StandardOpenOption.READ);
    } catch (IOException e) {
      // Not every system lets a folder be opened: there a file's name is safe by other means.
      Failures.LOG.debug("the folder of {} could not be flushed", file);
    }
  }

  private static void force(Path file, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(journal(path));
    } catch (IOException e) {
      Failures.LOG.warn("{} could not be deleted", path);
    }
  }
}
