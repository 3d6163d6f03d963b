package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_WORDS;

import dev.portolan.recalls.application.port.RecallFilter;
import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.Candidate;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.Place;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Score;
import dev.portolan.recalls.domain.SearchTerms;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.recalls.domain.WordLikeness;
import dev.portolan.shared.persistence.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Finds recalls by the words of the dictionary. How an engine looks up a misspelt word is its own;
 * all else is the same on both.
 */
abstract class JooqRecallSearch implements RecallSearch {

  /** The most words that may begin with what was typed. */
  private static final int BEGINNINGS = 40;

  /** Up to this length each spelling that is one slip away is tried. */
  private static final int SHORT = 5;

  /** Sorts behind every letter and digit. */
  private static final String END = "{";

  final Sql sql;
  private final RecallMarks marks;

  JooqRecallSearch(Sql sql) {
    this.sql = sql;
    this.marks = new RecallMarks(sql);
  }

  /**
   * Words of the dictionary that share trigrams with these, the most alike of each.
   *
   * @param words of at least three letters
   */
  abstract Map<String, List<KnownWord>> alike(List<String> words);

  @Override
  public final List<Candidate> candidates(SearchTerms terms, RecallFilter filter) {
    var known = known(terms.words());
    // A word that is known is not misspelt: most words of a query need no more than that.
    var strange =
        terms.words().stream()
            .filter(word -> word.length() >= WordLikeness.SHORTEST_FUZZY)
            .filter(word -> of(word, known).stream().noneMatch(it -> it.word().equals(word)))
            .toList();
    if (!strange.isEmpty()) {
      alike(strange).forEach((word, some) -> of(word, known).addAll(some));
      strange.stream()
          .filter(word -> word.length() <= SHORT)
          .forEach(word -> of(word, known).addAll(oneSlipFrom(word)));
    }
    var spellings = terms.words().stream().map(word -> Spellings.of(word, of(word, known)));
    return new CandidateQuery(sql.get(), spellings.toList(), filter).fetch();
  }

  /** The words themselves, those of which they may be the plural, and those that begin so. */
  private Map<String, List<KnownWord>> known(List<String> words) {
    var known = new HashMap<String, List<KnownWord>>();
    var wanted = words.stream().flatMap(word -> Stream.of(word, singular(word))).toList();
    var found = known(RECALL_WORDS.WORD.in(wanted), wanted.size());
    for (String word : words) {
      var some = new ArrayList<KnownWord>();
      found.stream()
          .filter(it -> it.word().equals(word) || it.word().equals(singular(word)))
          .forEach(some::add);
      some.addAll(beginningWith(word));
      known.put(word, some);
    }
    return known;
  }

  private static List<KnownWord> of(String word, Map<String, List<KnownWord>> known) {
    return known.computeIfAbsent(word, _ -> new ArrayList<>());
  }

  private static String singular(String word) {
    return word.length() > WordLikeness.SHORTEST_FUZZY && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private List<KnownWord> beginningWith(String word) {
    return known(RECALL_WORDS.WORD.gt(word).and(RECALL_WORDS.WORD.lt(word + END)), BEGINNINGS);
  }

  private List<KnownWord> oneSlipFrom(String word) {
    var slips = Spellings.oneSlipFrom(word);
    return known(RECALL_WORDS.WORD.in(slips), slips.size());
  }

  private List<KnownWord> known(Condition which, int most) {
    return sql.get()
        .select(RECALL_WORDS.ID, RECALL_WORDS.WORD, RECALL_WORDS.RECALLS)
        .from(RECALL_WORDS)
        .where(which, RECALL_WORDS.RECALLS.gt(0L))
        .orderBy(RECALL_WORDS.RECALLS.desc(), RECALL_WORDS.WORD)
        .limit(most)
        .fetch(row -> new KnownWord(row.value1(), row.value2(), row.value3()));
  }

  @Override
  public final List<Place> newest(RecallFilter filter, int limit, Optional<Place> after) {
    var which = new ArrayList<Condition>();
    filter.from().ifPresent(from -> which.add(RECALLS.RECALLED_ON.ge(from.toString())));
    filter.to().ifPresent(to -> which.add(RECALLS.RECALLED_ON.le(to.toString())));
    filter.brand().ifPresent(brand -> which.add(RECALLS.ID.in(RecallMarks.ofBrand(brand))));
    after.ifPresent(place ->
        which.add(
            DSL.row(RECALLS.RECALLED_ON, RECALLS.ID)
                .lt(place.date().toString(), place.id().value())));
    return sql.get()
        .select(RECALLS.RECALLED_ON, RECALLS.ID)
        .from(RECALLS)
        .where(which)
        .orderBy(RECALLS.RECALLED_ON.desc(), RECALLS.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Place(Score.FULL, LocalDate.parse(row.value1()), new RecallId(row.value2())));
  }

  @Override
  public final Set<RecallId> withUpc(Upc upc) {
    return marks.withUpc(upc);
  }

  @Override
  public final Set<RecallId> withModel(ModelNumber model, Optional<BrandName> brand) {
    return marks.withModel(model, brand);
  }
}
