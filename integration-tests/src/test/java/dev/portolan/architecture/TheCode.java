package dev.portolan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.Locations;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules look at: the classes that ship, those that test, and the wrecks. */
final class TheCode {

  /** A module's classes folder or jar, also when it comes from a Maven repository. */
  private static final Pattern MODULE =
      Pattern.compile(
          "(/(?<folder>[a-z-]+)/target/classes/|/portolan-(?<jar>[a-z-]+)-[0-9][^/]*(?<!-tests)\\.jar!/).*");

  /** One import for all, because reading what the classes themselves use takes long. */
  private static final JavaClasses ALL = importAll();

  private static final JavaClasses PRODUCTION = ALL.that(describe("ship", TheCode::ships));
  private static final JavaClasses TESTS = ALL.that(describe("test", type -> !ships(type)));

  private TheCode() {}

  private static JavaClasses importAll() {
    var locations = new HashSet<>(Locations.ofPackage(Place.ROOT));
    for (String module : modules()) {
      Path tests = root().resolve(module).resolve("target/test-classes");
      if (Files.isDirectory(tests)) {
        locations.addAll(Locations.of(Set.of(url(tests))));
      }
    }
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludePackageInfos())
        .importLocations(locations);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every class that ships, of all modules; no tests. */
  static JavaClasses production() {
    return PRODUCTION;
  }

  /** Every compiled test class, of all modules. */
  static JavaClasses tests() {
    return TESTS;
  }

  /** Some wrecks with the classes nested in them, as if they were all there is. */
  static JavaClasses wrecks(Class<?>... wrecks) {
    var names = Arrays.stream(wrecks).map(Class::getName).toList();
    return TESTS.that(
        describe("are " + names, type -> names.contains(type.getName().replaceFirst("\\$.*", ""))));
  }

  /** Whether a class is no test. */
  static boolean ships(JavaClass type) {
    return module(type).isPresent();
  }

  /** The Maven module that a class was compiled in; empty for tests. */
  static Optional<String> module(JavaClass type) {
    return type.getSource().flatMap(source -> module(source.getUri().toString()));
  }

  static Optional<String> module(String location) {
    Matcher found = MODULE.matcher(location);
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.of(found.group(found.group("folder") == null ? "jar" : "folder"));
  }

  /** The folder that holds all modules. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("integration-tests/pom.xml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not run from inside the project");
      }
    }
    return folder;
  }

  /** Every module, from left to right, as far as the rules know one. */
  static List<String> modules() {
    return Stream.concat(
            Arrays.stream(Layer.values()).map(layer -> layer.module).distinct(),
            Stream.of("integration-tests"))
        .toList();
  }
}
