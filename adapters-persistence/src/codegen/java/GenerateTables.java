import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of every context from a temporary SQLite file that its migrations have just
 * made: seconds, and no server. A run whose migrations are those of the last one does nothing.
 *
 * <p>Beside them it writes the list of all migrations with their checksums, so that a start with
 * nothing to migrate need not wake Flyway.
 *
 * <p>Arguments: the folder of the contexts' migrations, the build folder, this file, the version of
 * jOOQ.
 */
public final class GenerateTables {

  /** Others refer to its tables, so it is migrated before them. */
  private static final String FIRST = "accounts";

  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path sources = Path.of(args[1], "generated-sources", "jooq");
    Path resources = Path.of(args[1], "generated-resources", "migrations");
    Path mark = sources.resolve(".made-from");
    String fingerprint = fingerprint(migrations, Path.of(args[2]), args[3]);
    if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
      return;
    }
    delete(sources);
    delete(resources);
    Files.createDirectories(sources);
    writeMigrationList(migrations, resources.resolve("db/migrations.list"));
    generate(migrations, sources);
    Files.writeString(mark, fingerprint);
  }

  private static void generate(Path migrations, Path sources) throws Exception {
    Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Path file = Files.createTempFile("portolan-codegen", ".db");
    try {
      String url = "jdbc:sqlite:" + file;
      Set<String> known = new TreeSet<>();
      for (String context : contexts(migrations)) {
        migrate(url, migrations.resolve(context), context);
        Set<String> tables = tables(url);
        tables.removeAll(known);
        known.addAll(tables);
        if (!tables.isEmpty()) {
          GenerationTool.generate(configuration(url, context, tables, sources));
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<String> contexts(Path migrations) throws IOException {
    if (!Files.isDirectory(migrations)) {
      return List.of();
    }
    try (var folders = Files.list(migrations)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted(Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(name -> name))
          .toList();
    }
  }

  private static void migrate(String url, Path folder, String context) {
    var locations = new ArrayList<String>();
    for (String part : List.of("common", "sqlite")) {
      if (Files.isDirectory(folder.resolve(part))) {
        locations.add("filesystem:" + folder.resolve(part));
      }
    }
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(locations.toArray(String[]::new))
        .table("flyway_history_" + context)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static Set<String> tables(String url) throws SQLException {
    var names = new TreeSet<String>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select name from pragma_table_list
                where schema = 'main' and type = 'table'
                  and name not like 'sqlite\\_%' escape '\\'
                  and name not like 'flyway\\_history\\_%' escape '\\'
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Configuration configuration(
      String url, String context, Set<String> tables, Path sources) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
        .withGenerator(
            new Generator()
                .withStrategy(new Strategy())
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withIncludes(String.join("|", tables))
                        .withExcludes("flyway_history_.*|sqlite_.*")
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeExpression(".*_at")
                                .withIgnoreUnused(true),
                            new ForcedType()
                                .withName("VARCHAR")
                                .withIncludeTypes("(?i:TEXT)")
                                .withExcludeExpression(".*_at"),
                            new ForcedType()
                                .withName("BOOLEAN")
                                .withIncludeExpression("is_.*")
                                .withIgnoreUnused(true),
                            new ForcedType().withName("BIGINT").withIncludeTypes("(?i:INT|INTEGER)")))
                .withGenerate(
                    new Generate()
                        .withGeneratedAnnotation(false)
                        .withComments(false)
                        .withDaos(false)
                        .withPojos(false)
                        .withRecords(true)
                        .withIndexes(true)
                        .withKeys(true)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false))
                .withTarget(
                    new Target()
                        .withPackageName("dev.portolan." + context + ".persistence.generated")
                        .withDirectory(sources.toString())
                        .withClean(false)));
  }

  /** One line each: context, folder, version, checksum as Flyway counts it, file name. */
  private static void writeMigrationList(Path migrations, Path list) throws IOException {
    var lines = new ArrayList<String>();
    for (String context : contexts(migrations)) {
      for (Path file : files(migrations.resolve(context))) {
        String name = file.getFileName().toString();
        // A file of another kind gets a version that no history shows: Flyway is then always asked.
        String version =
            name.matches("V[0-9_.]+__.*\\.sql")
                ? name.substring(1, name.indexOf("__")).replace('_', '.')
                : "-" + name;
        String folder = file.getParent().getFileName().toString();
        lines.add(String.join(" ", context, folder, version, "" + checksum(file), name));
      }
    }
    Files.createDirectories(list.getParent());
    Files.write(list, lines);
  }

  private static int checksum(Path file) throws IOException {
    var crc = new CRC32();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        crc.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) crc.getValue();
  }

  private static String fingerprint(Path migrations, Path self, String version)
      throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(self));
    for (Path file : files(migrations)) {
      digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
