package dev.portolan.recalls.web;

import dev.portolan.recalls.application.RecallPage;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.StoredRecall;
import dev.portolan.recalls.domain.Upc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recalls as they go out. */
final class RecallsJson {

  private RecallsJson() {}

  record RecallJson(
      long id,
      String agency,
      String number,
      String date,
      String title,
      String description,
      @Nullable String url,
      List<String> hazards,
      List<String> remedies,
      List<ProductJson> products,
      boolean demo) {

    static RecallJson of(StoredRecall stored) {
      var recall = stored.recall();
      return new RecallJson(
          stored.id().value(),
          recall.key().agency(),
          recall.key().number(),
          recall.date().toString(),
          recall.title(),
          recall.description(),
          recall.url().orElse(null),
          recall.hazards(),
          recall.remedies(),
          recall.products().stream().map(ProductJson::of).toList(),
          recall.key().isDemo());
    }
  }

  record ProductJson(
      String name, @Nullable String brand, @Nullable String model, List<String> upcs) {

    static ProductJson of(Product product) {
      return new ProductJson(
          product.name(),
          product.brand().orElse(null),
          product.model().orElse(null),
          product.upcs().stream().map(Upc::digits).toList());
    }
  }

  record One(RecallJson recall) {}

  record Found(double score, RecallJson recall) {}

  record Many(List<Found> recalls, @Nullable String next) {}

  static One one(StoredRecall stored) {
    return new One(RecallJson.of(stored));
  }

  static Many page(RecallPage page) {
    return new Many(
        page.items().stream()
            .map(it -> new Found(it.score().value(), RecallJson.of(it.recall())))
            .toList(),
        page.next().map(CursorText::write).orElse(null));
  }
}
