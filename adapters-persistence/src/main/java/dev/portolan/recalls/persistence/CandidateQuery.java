package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_POSTINGS;

import dev.portolan.recalls.application.port.RecallFilter;
import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.recalls.domain.Candidate;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.SearchText;
import dev.portolan.recalls.persistence.Spellings.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * From words to recalls: one statement that adds up, for each recall, how rare and how alike the
 * words are that it has.
 */
final class CandidateQuery {

  /**
   * So many postings are read. The rarest words come first; what goes beyond is left to the rank.
   */
  private static final long POSTINGS = 8_000;

  private static final Field<Long> ID = DSL.field(DSL.name("recall_id"), Long.class);
  private static final Field<Long> DAY = DSL.field(DSL.name("day"), Long.class);

  private final DSLContext sql;
  private final List<Spellings> terms;
  private final RecallFilter filter;

  CandidateQuery(DSLContext sql, List<Spellings> spellings, RecallFilter filter) {
    this.sql = sql;
    this.filter = filter;
    this.terms = rarest(spellings);
  }

  private static List<Spellings> rarest(List<Spellings> spellings) {
    var rarestFirst =
        spellings.stream()
            .filter(term -> !term.all().isEmpty())
            .sorted(Comparator.comparingLong(Spellings::recalls))
            .toList();
    var chosen = new ArrayList<Spellings>();
    long postings = 0;
    for (var term : rarestFirst) {
      postings += term.recalls();
      if (chosen.isEmpty() || postings <= POSTINGS) {
        chosen.add(term);
      }
    }
    return chosen;
  }

  List<Candidate> fetch() {
    if (terms.isEmpty()) {
      return List.of();
    }
    Table<?> chosen = chosen().asTable("chosen");
    return sql.select(RECALLS.ID, RECALLS.RECALLED_ON, RECALLS.SEARCH_TEXT)
        .from(chosen)
        .join(RECALLS)
        .on(RECALLS.ID.eq(Objects.requireNonNull(chosen.field(ID))))
        .fetch(row ->
            new Candidate(
                new RecallId(row.value1()),
                LocalDate.parse(row.value2()),
                SearchText.parse(row.value3())));
  }

  private Select<?> chosen() {
    var weights = IntStream.range(0, terms.size()).mapToObj(CandidateQuery::weight).toList();
    Field<Integer> all =
        weights.stream().<Field<Integer>>map(DSL::max).reduce(Field::plus).orElseThrow();
    return DSL.select(ID)
        .from(postings().asTable("postings"))
        .where(
            filter
                .brand()
                .map(brand -> ID.in(RecallMarks.ofBrand(brand)))
                .orElse(DSL.noCondition()))
        .groupBy(ID, DAY)
        .orderBy(all.desc(), DAY.desc(), ID.desc())
        .limit(RecallSearch.MAX_CANDIDATES);
  }

  private static Field<Integer> weight(int term) {
    return DSL.field(DSL.name("w" + term), Integer.class);
  }

  private Select<?> postings() {
    Select<Record> all = null;
    for (int term = 0; term < terms.size(); term++) {
      for (var spelling : terms.get(term).all()) {
        var some = postings(term, spelling);
        all = all == null ? some : all.unionAll(some);
      }
    }
    return Objects.requireNonNull(all);
  }

  private Select<Record> postings(int term, Spelling spelling) {
    var columns = new ArrayList<SelectField<?>>();
    columns.add(RECALL_POSTINGS.RECALL_ID.as(ID));
    columns.add(RECALL_POSTINGS.DAY.as(DAY));
    for (int other = 0; other < terms.size(); other++) {
      int value = other == term ? value(terms.get(term), spelling) : 0;
      columns.add(DSL.inline(value).as(weight(other)));
    }
    var rows = DSL.select(columns).from(RECALL_POSTINGS).where(conditions(spelling));
    if (spelling.known().recalls() <= POSTINGS) {
      return rows;
    }
    var newest = rows.orderBy(RECALL_POSTINGS.DAY.desc(), RECALL_POSTINGS.RECALL_ID.desc());
    return DSL.select(names()).from(newest.limit(POSTINGS).asTable("newest"));
  }

  private List<Field<?>> names() {
    var names = new ArrayList<Field<?>>(List.of(ID, DAY));
    IntStream.range(0, terms.size()).forEach(term -> names.add(weight(term)));
    return names;
  }

  private List<Condition> conditions(Spelling spelling) {
    var conditions = new ArrayList<Condition>();
    conditions.add(RECALL_POSTINGS.WORD_ID.eq(spelling.known().id()));
    filter.from().ifPresent(from -> conditions.add(RECALL_POSTINGS.DAY.ge(from.toEpochDay())));
    filter.to().ifPresent(to -> conditions.add(RECALL_POSTINGS.DAY.le(to.toEpochDay())));
    return conditions;
  }

  private static int value(Spellings term, Spelling spelling) {
    double rarity = 1 / (1 + Math.log1p((double) term.recalls()));
    return (int) Math.round(10_000 * rarity * spelling.likeness() * spelling.likeness());
  }
}
