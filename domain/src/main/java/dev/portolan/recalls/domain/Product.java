package dev.portolan.recalls.domain;

import dev.portolan.shared.domain.Text;
import java.util.List;
import java.util.Optional;

/**
 * What was recalled: one thing that people bought.
 *
 * @param name what it is called
 * @param brand whose it is, where the agency says so
 * @param model its model, or several with commas between
 * @param upcs its bar codes
 */
public record Product(String name, Optional<String> brand, Optional<String> model, List<Upc> upcs) {

  public static final int MAX_NAME = 500;
  public static final int MAX_BRAND = 300;
  public static final int MAX_MODEL = 4_000;

  /** Made of checked parts only. */
  public Product {
    Text.kept("name", name, MAX_NAME);
    brand.ifPresent(text -> Text.kept("brand", text, MAX_BRAND));
    model.ifPresent(text -> Text.kept("model", text, MAX_MODEL));
    upcs = List.copyOf(upcs);
  }
}
