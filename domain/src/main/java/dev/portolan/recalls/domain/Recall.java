package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A product, or some, that an agency and its maker want back.
 *
 * @param key who announced it, under which number
 * @param date when it was announced
 * @param description how to know the product; may be empty
 * @param url where the agency tells more
 * @param hazards what may happen, a sentence each
 * @param remedies what its owners may ask for, a sentence each
 * @param products at least one
 */
public record Recall(
    RecallKey key,
    LocalDate date,
    String title,
    String description,
    Optional<String> url,
    List<String> hazards,
    List<String> remedies,
    List<Product> products) {

  public static final int MAX_TITLE = 1_000;
  public static final int MAX_DESCRIPTION = 50_000;
  public static final int MAX_URL = 2_048;
  public static final int MAX_SENTENCES = 20_000;
  public static final int MAX_PRODUCTS = 1_000;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** Made of checked parts only. */
  public Recall {
    Text.kept("title", title, MAX_TITLE);
    Text.atMost("description", description, MAX_DESCRIPTION);
    url.ifPresent(Recall::checkUrl);
    hazards = sentences("hazards", hazards);
    remedies = sentences("remedies", remedies);
    products = List.copyOf(products);
    if (products.isEmpty()) {
      throw Invalid.field("products", "can't be empty");
    }
    if (products.size() > MAX_PRODUCTS) {
      throw Invalid.field("products", "are too many (maximum is " + MAX_PRODUCTS + ")");
    }
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw Invalid.field("date", "must lie between 1900 and 2999");
    }
  }

  private static void checkUrl(String url) {
    Text.kept("url", url, MAX_URL);
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw Invalid.field("url", "must begin with https:// or http://");
    }
  }

  /** Each on one line, so that many are one text with a line each. */
  private static List<String> sentences(String field, List<String> sentences) {
    var clean =
        sentences.stream()
            .map(sentence -> sentence.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    Text.atMost(field, String.join("\n", clean), MAX_SENTENCES);
    return clean;
  }
}
