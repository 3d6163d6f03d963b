package dev.portolan.recalls.persistence;

import static dev.portolan.recalls.persistence.generated.Tables.RECALLS;
import static dev.portolan.recalls.persistence.generated.Tables.RECALL_PRODUCTS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallId;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.recalls.persistence.generated.tables.records.RecallProductsRecord;
import dev.portolan.recalls.persistence.generated.tables.records.RecallsRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Rows as recalls: two statements, however many they are. */
final class RecallRows {

  private RecallRows() {}

  static List<StoredRecall> fetch(DSLContext sql, Condition which) {
    var rows = sql.selectFrom(RECALLS).where(which).fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Product>> products =
        sql
            .selectFrom(RECALL_PRODUCTS)
            .where(RECALL_PRODUCTS.RECALL_ID.in(rows.getValues(RECALLS.ID)))
            .orderBy(RECALL_PRODUCTS.RECALL_ID, RECALL_PRODUCTS.POSITION)
            .fetch()
            .stream()
            .collect(
                groupingBy(
                    RecallProductsRecord::getRecallId, mapping(RecallRows::product, toList())));
    return rows.map(row -> recall(row, products.getOrDefault(row.getId(), List.of())));
  }

  private static StoredRecall recall(RecallsRecord row, List<Product> products) {
    return new StoredRecall(
        new RecallId(row.getId()),
        new Recall(
            new RecallKey(row.getAgency(), row.getNumber()),
            LocalDate.parse(row.getRecalledOn()),
            row.getTitle(),
            row.getDescription(),
            Optional.ofNullable(row.getUrl()),
            row.getHazards().lines().toList(),
            row.getRemedies().lines().toList(),
            products));
  }

  private static Product product(RecallProductsRecord row) {
    return new Product(
        row.getName(),
        Optional.ofNullable(row.getBrand()),
        Optional.ofNullable(row.getModel()),
        Stream.of(row.getUpcs().split(" ", -1))
            .filter(upc -> !upc.isEmpty())
            .map(Upc::new)
            .toList());
  }
}
