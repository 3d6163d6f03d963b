package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_MARKS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_PRODUCTS;
import static java.util.stream.Collectors.toCollection;

import dev.portolan.recalls.application.port.RecallSearch;
import dev.portolan.recalls.domain.BrandName;
import dev.portolan.recalls.domain.ModelNumber;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.persistence.Sql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Recalls by what tells a product for certain: bar codes, models and brands. */
final class RecallMarks {

  private final Sql sql;

  RecallMarks(Sql sql) {
    this.sql = sql;
  }

  static Select<Record1<Long>> ofBrand(BrandName brand) {
    return DSL.select(RECALL_PRODUCTS.RECALL_ID).from(RECALL_PRODUCTS).where(beginsWith(brand));
  }

  private static Condition beginsWith(BrandName brand) {
    String key = brand.key();
    return RECALL_PRODUCTS
        .BRAND_KEY
        .eq(key)
        .or(RECALL_PRODUCTS.BRAND_KEY.gt(key + " ").and(RECALL_PRODUCTS.BRAND_KEY.lt(key + "!")));
  }

  Set<RecallId> withUpc(Upc upc) {
    return sql.get()
        .select(RECALL_MARKS.RECALL_ID)
        .from(RECALL_MARKS)
        .where(RECALL_MARKS.KIND.eq(RecallIndex.UPC), RECALL_MARKS.CODE.eq(upc.canonical()))
        .fetchSet(row -> new RecallId(row.value1()));
  }

  Set<RecallId> withModel(ModelNumber model, Optional<BrandName> brand) {
    var found = new LinkedHashSet<RecallId>();
    brand.ifPresent(asked -> found.addAll(withModel(model, asked)));
    found.addAll(
        sql.get()
            .select(RECALL_MARKS.RECALL_ID)
            .from(RECALL_MARKS)
            .join(RECALLS)
            .on(RECALLS.ID.eq(RECALL_MARKS.RECALL_ID))
            .where(RECALL_MARKS.KIND.eq(RecallIndex.MODEL), RECALL_MARKS.CODE.eq(model.key()))
            .orderBy(RECALLS.RECALLED_ON.desc(), RECALLS.ID.desc())
            .limit(RecallSearch.MAX_OF_MODEL)
            .fetch(row -> new RecallId(row.value1())));
    return found;
  }

  private Set<RecallId> withModel(ModelNumber model, BrandName brand) {
    var shorter = new ArrayList<String>();
    for (int words = 1; words < brand.words().size(); words++) {
      shorter.add(new BrandName(brand.words().subList(0, words)).key());
    }
    var sameBrand =
        shorter.isEmpty()
            ? beginsWith(brand)
            : beginsWith(brand).or(RECALL_PRODUCTS.BRAND_KEY.in(shorter));
    return sql
        .get()
        .selectDistinct(RECALL_MARKS.RECALL_ID)
        .from(RECALL_MARKS)
        .join(RECALL_PRODUCTS)
        .on(RECALL_PRODUCTS.RECALL_ID.eq(RECALL_MARKS.RECALL_ID))
        .where(RECALL_MARKS.KIND.eq(RecallIndex.MODEL), RECALL_MARKS.CODE.eq(model.key()))
        .and(sameBrand)
        .fetch(row -> new RecallId(row.value1()))
        .stream()
        .collect(toCollection(LinkedHashSet::new));
  }
}
