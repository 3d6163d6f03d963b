package dev.portolan.recalls.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.recalls.application.ImportRecalls.Reading;
import dev.portolan.recalls.application.ImportRecalls.Refused;
import dev.portolan.recalls.application.ImportRecalls.Sound;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.Upc;
import dev.portolan.shared.domain.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One record of the CPSC, by the field names that its recall service publishes. It names no brand:
 * that is taken from the maker, or else from who imported or sold the product. Bar codes belong to
 * the whole record there, and so to each of its products here.
 */
final class CpscRecord {

  private static final String AGENCY = "CPSC";
  private static final List<String> MAKERS =
      List.of("Manufacturers", "Importers", "Distributors", "Retailers");
  private static final int DAY = 10;

  private final JsonNode json;
  private int ignoredUpcs;

  private CpscRecord(JsonNode json) {
    this.json = json;
  }

  static Reading read(long index, JsonNode json) {
    if (!json.isObject()) {
      return new Refused(index, "", Map.of("record", List.of("must be an object")));
    }
    var record = new CpscRecord(json);
    try {
      var recall = record.recall();
      return new Sound(recall, record.ignoredUpcs);
    } catch (Invalid wrong) {
      return new Refused(index, line(json.path("RecallNumber")), wrong.errors());
    }
  }

  private Recall recall() {
    var upcs = upcs();
    return Invalid.collect(check -> {
      var key =
          check.field(
              () -> under("RecallNumber", () -> RecallKey.of(AGENCY, text("RecallNumber"))));
      var date = check.field(this::date);
      var products = check.field(() -> under("Products", () -> products(upcs)));
      return () -> whole(key.get(), date.get(), products.get());
    });
  }

  private Recall whole(RecallKey key, LocalDate date, List<Product> products) {
    try {
      return new Recall(
          key,
          date,
          text("Title"),
          body("Description"),
          Optional.of(text("URL")).filter(url -> !url.isEmpty()),
          names("Hazards", "Name"),
          remedies(),
          products);
    } catch (Invalid wrong) {
      throw published(wrong);
    }
  }

  /** The words of the domain in those of the agency. */
  private static Invalid published(Invalid wrong) {
    var errors = new java.util.LinkedHashMap<String, List<String>>();
    wrong.errors().forEach((field, sentences) -> errors.put(publishedName(field), sentences));
    return new Invalid(errors);
  }

  private static String publishedName(String field) {
    return switch (field) {
      case "title" -> "Title";
      case "description" -> "Description";
      case "url" -> "URL";
      case "hazards" -> "Hazards";
      case "remedies" -> "Remedies";
      case "products" -> "Products";
      case "date" -> "RecallDate";
      default -> field;
    };
  }

  private static <T> T under(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (Invalid wrong) {
      throw new Invalid(
          Map.of(field, wrong.errors().values().stream().flatMap(List::stream).toList()));
    }
  }

  private LocalDate date() {
    String text = text("RecallDate");
    try {
      return text.length() > DAY ? LocalDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw Invalid.field("RecallDate", "must be a time such as 2024-01-31T00:00:00");
    }
  }

  private List<Product> products(List<Upc> upcs) {
    var brand = brand();
    var products = new ArrayList<Product>();
    for (JsonNode product : json.path("Products")) {
      String name = line(product.path("Name"));
      Optional<String> model =
          Optional.of(line(product.path("Model"))).filter(text -> !text.isEmpty());
      products.add(new Product(name.isEmpty() ? text("Title") : name, brand, model, upcs));
    }
    if (products.isEmpty()) {
      throw Invalid.field("Products", "can't be empty");
    }
    return products;
  }

  /** The first firm that it names, without where the firm sits: "Baxa Inc., of Reno, Nevada". */
  private Optional<String> brand() {
    return MAKERS.stream()
        .flatMap(field -> names(field, "Name").stream())
        .map(firm -> firm.replaceFirst(",? +of +\\p{Lu}.*$", "").strip())
        .filter(firm -> !firm.isEmpty() && firm.length() <= Product.MAX_BRAND)
        .findFirst();
  }

  private List<Upc> upcs() {
    var upcs = new ArrayList<Upc>();
    for (String cell : names("ProductUPCs", "UPC")) {
      for (String text : cell.split("[,;/]", -1)) {
        var upc = Upc.read(text);
        upc.filter(one -> !upcs.contains(one)).ifPresent(upcs::add);
        ignoredUpcs += upc.isEmpty() ? 1 : 0;
      }
    }
    return upcs;
  }

  private List<String> remedies() {
    var remedies = new ArrayList<>(names("RemedyOptions", "Option"));
    remedies.addAll(names("Remedies", "Name"));
    return remedies;
  }

  private List<String> names(String list, String field) {
    var names = new ArrayList<String>();
    for (JsonNode entry : json.path(list)) {
      String name = line(entry.path(field));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private String text(String field) {
    return line(json.path(field));
  }

  /** A text that may have several lines. */
  private String body(String field) {
    return clean(json.path(field)).strip();
  }

  private static String line(@Nullable JsonNode value) {
    return clean(value).replaceAll("\\s+", " ").strip();
  }

  /** Numbers count as texts, null as an empty one; what no database stores becomes a space. */
  private static String clean(@Nullable JsonNode value) {
    if (value == null || value.isContainerNode() || value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.asText().replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}", " ");
  }
}
