package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product that somebody owns, or is about to buy. */
public record CheckedProduct(
    String name, Optional<String> brand, Optional<String> model, Optional<Upc> upc) {

  public static final int MAX = 200;

  /**
   * Checks all fields at once. An empty brand, model or UPC is none.
   *
   * @throws Invalid the name is missing, a text too long, or the UPC no number of 8, 12, 13 or 14
   *     digits
   */
  public static CheckedProduct of(
      @Nullable String name, @Nullable String brand, @Nullable String model, @Nullable String upc) {
    return Invalid.collect(check -> {
      var checkedName = check.field(() -> checkedName(name));
      var checkedBrand = check.field(() -> optional("brand", brand));
      var checkedModel = check.field(() -> optional("model", model));
      var checkedUpc = check.field(() -> optional("upc", upc).map(Upc::of));
      return () ->
          new CheckedProduct(
              checkedName.get(), checkedBrand.get(), checkedModel.get(), checkedUpc.get());
    });
  }

  private static String checkedName(@Nullable String name) {
    String text = Text.required("name", name, MAX);
    SearchTerms.of("name", text);
    return text;
  }

  private static Optional<String> optional(String field, @Nullable String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(Text.atMost(field, text, MAX));
  }

  /** What to look for: its brand and its name. */
  public SearchTerms terms() {
    String all = brand.map(text -> text + " ").orElse("") + name;
    return SearchTerms.of("name", all.substring(0, Math.min(all.length(), SearchTerms.MAX_LENGTH)));
  }
}
