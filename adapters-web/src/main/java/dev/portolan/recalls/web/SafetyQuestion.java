package dev.portolan.recalls.web;

import dev.portolan.recalls.application.CheckSafety;
import dev.portolan.recalls.domain.CheckedProduct;
import dev.portolan.shared.domain.Invalid;
import dev.portolan.shared.web.JsonBody;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The products of a safety check.
 *
 * @param isOne whether the body was one product, not a list of some
 */
record SafetyQuestion(List<CheckedProduct> products, boolean isOne) {

  private static final String LIST = "products";

  static SafetyQuestion read(Context http) {
    var body = JsonBody.of(http);
    if (!body.has(LIST)) {
      return new SafetyQuestion(List.of(product(body)), true);
    }
    var bodies = body.only(LIST).objects(LIST);
    if (bodies.size() > CheckSafety.MAX_PRODUCTS) {
      // Before each of thousands is looked at.
      throw Invalid.field(LIST, "are too many (maximum is " + CheckSafety.MAX_PRODUCTS + ")");
    }
    return new SafetyQuestion(products(bodies), false);
  }

  private static List<CheckedProduct> products(List<JsonBody> bodies) {
    var products = new ArrayList<CheckedProduct>();
    Map<String, List<String>> mistakes = new LinkedHashMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      String place = LIST + "/" + i + "/";
      try {
        products.add(product(bodies.get(i)));
      } catch (Invalid wrong) {
        wrong.errors().forEach((field, sentences) -> mistakes.put(place + field, sentences));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new Invalid(mistakes);
    }
    return products;
  }

  private static CheckedProduct product(JsonBody body) {
    body.only("name", "brand", "model", "upc");
    return CheckedProduct.of(
        body.text("name"), body.text("brand"), body.text("model"), body.text("upc"));
  }
}
