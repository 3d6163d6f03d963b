package dev.portolan.recalls.bench;

import dev.portolan.recalls.application.BrowseRecalls;
import dev.portolan.recalls.application.RecallPage;
import dev.portolan.recalls.application.SeedRecalls;
import dev.portolan.recalls.application.port.RelevanceSet;
import dev.portolan.recalls.application.port.RelevanceSet.Question;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.persistence.RecallsPersistence;
import dev.portolan.shared.domain.Actor;
import dev.portolan.shared.persistence.Database;
import dev.portolan.shared.persistence.DatabaseSettings;
import dev.portolan.shared.persistence.DatabaseUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;

/** The search on one database, with as many recalls as it is told. */
final class RecallsBench implements AutoCloseable {

  private static final int CLIENTS = 8;
  private static final int SHOWN = 10;
  private static final double MILLI = 1e6;

  private final String name;
  private final Database database;
  private final BrowseRecalls browse;
  private final SeedRecalls seed;

  RecallsBench(String name, String url) {
    this.name = name;
    database = Database.open(DatabaseUrl.parse(url), DatabaseSettings.DEFAULTS);
    database.migrate(List.of("accounts", "recalls"));
    var stored = new RecallsPersistence(database);
    browse = new BrowseRecalls(stored.recalls(), stored.search(), database.transactions());
    seed = new SeedRecalls(stored.recalls(), database.transactions());
  }

  void run(int scale, int rounds) throws Exception {
    long begin = System.nanoTime();
    seed.handle(new Actor.Operator("bench"), new SeedRecalls.Command(scale, _ -> {}));
    print("%n%s, %,d recalls (stored in %.0f s)", name, scale * 300, since(begin) / 1e3);
    analyze();
    relevance();
    var questions = RelevanceSet.all();
    measured("search, one client", 1, rounds, questions, this::search);
    measured("search, 8 clients", CLIENTS, rounds, questions, this::search);
    // A scan takes seconds: a tenth of the questions tells as much.
    var few = questions.stream().filter(question -> questions.indexOf(question) % 10 == 0).toList();
    measured("LIKE scan, one client", 1, 1, few, this::scan);
  }

  private void analyze() {
    database.transactions().write(() -> database.sql().get().execute("analyze"));
  }

  private void relevance() {
    int[] within = new int[SHOWN + 1];
    var questions = RelevanceSet.all();
    for (var question : questions) {
      var numbers = find(question).items().stream().map(it -> it.recall().recall().key()).toList();
      int place = numbers.indexOf(question.expected());
      for (int shown = 1; shown <= SHOWN; shown++) {
        within[shown] += place >= 0 && place < shown ? 1 : 0;
      }
      if (place < 0 || place >= 3) {
        print("  not in the first three: %s", question.query());
      }
    }
    print(
        "  found among the first 1, 3, 10: %d, %d, %d of %d (%.1f %%, %.1f %%, %.1f %%)",
        within[1],
        within[3],
        within[SHOWN],
        questions.size(),
        100.0 * within[1] / questions.size(),
        100.0 * within[3] / questions.size(),
        100.0 * within[SHOWN] / questions.size());
  }

  private void measured(
      String what, int clients, int rounds, List<Question> questions, Consumer<Question> ask)
      throws Exception {
    questions.forEach(ask); // to warm up
    var work = new ArrayList<Callable<long[]>>();
    for (int client = 0; client < clients; client++) {
      int offset = client * 7;
      work.add(() -> times(rounds, offset, questions, ask));
    }
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var all = LongStream.builder();
      for (var done : pool.invokeAll(work)) {
        Arrays.stream(done.get()).forEach(all);
      }
      long[] sorted = all.build().sorted().toArray();
      print(
          "  %-24s p50 %8.1f ms   p95 %8.1f ms   (%d queries)",
          what,
          sorted[sorted.length / 2] / MILLI,
          sorted[(int) (sorted.length * 0.95)] / MILLI,
          sorted.length);
    }
  }

  private static long[] times(
      int rounds, int offset, List<Question> questions, Consumer<Question> ask) {
    long[] times = new long[rounds * questions.size()];
    for (int i = 0; i < times.length; i++) {
      var question = questions.get((i + offset) % questions.size());
      long begin = System.nanoTime();
      ask.accept(question);
      times[i] = System.nanoTime() - begin;
    }
    return times;
  }

  private void search(Question question) {
    find(question);
  }

  private RecallPage find(Question question) {
    return browse.search(
        new Actor.Anonymous("bench"),
        new BrowseRecalls.Query(
            Optional.of(question.query()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            BrowseRecalls.Query.DEFAULT_LIMIT));
  }

  /** What one would write without an index: each word somewhere in the text, the newest first. */
  private void scan(Question question) {
    var text = DSL.field(DSL.name("search_text"), String.class);
    var words =
        SearchTerms.of("q", question.query()).words().stream()
            .map(word -> text.like("%" + word + "%"))
            .toList();
    database
        .transactions()
        .read(() ->
            database
                .sql()
                .get()
                .select(DSL.field(DSL.name("id"), Long.class))
                .from(DSL.table(DSL.name("recalls")))
                .where(words)
                .orderBy(DSL.field(DSL.name("recalled_on")).desc())
                .limit(BrowseRecalls.Query.DEFAULT_LIMIT)
                .fetch());
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / MILLI;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  @Override
  public void close() {
    database.close();
  }
}
