package dev.portolan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page of the project.
 *
 * @param path from the top of the checkout
 */
record Document(Path path, String text) {

  private static final Path HOME = home();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern FENCE = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

  /**
   * A block of code.
   *
   * @param language as the fence names it
   * @param above the line of text before the fence
   */
  record Block(String language, String above, List<String> lines) {}

  /** Every page that a reader meets. */
  static List<Document> all() {
    try (Stream<Path> top = Files.list(HOME);
        Stream<Path> docs = Files.walk(HOME.resolve("docs"));
        Stream<Path> docker = Files.walk(HOME.resolve("docker"))) {
      return Stream.of(top, docs, docker)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> new Document(HOME.relativize(file), read(file)))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Document of(String path) {
    return new Document(Path.of(path), read(HOME.resolve(path)));
  }

  /** The top of the checkout. */
  static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolve("portolan")) ? folder : folder.resolveSibling("");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Links to other files, as written. */
  List<String> links() {
    return LINK.matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  Path resolve(String link) {
    return HOME.resolve(path).resolveSibling(link).normalize();
  }

  /** What stands in backticks and looks like a file or a folder of this checkout. */
  List<String> paths() {
    return CODE.matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(match -> match.group(1))
        .filter(code -> code.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*/?"))
        .filter(code -> code.contains("/"))
        .toList();
  }

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    FENCE.matcher(text).results().forEach(match -> blocks.add(block(match)));
    return blocks;
  }

  private Block block(MatchResult match) {
    String above = text.substring(0, match.start()).stripTrailing();
    return new Block(
        match.group(1),
        above.substring(above.lastIndexOf('\n') + 1),
        match.group(2).lines().filter(line -> !line.isBlank()).toList());
  }
}
