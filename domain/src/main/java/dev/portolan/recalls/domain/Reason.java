package dev.portolan.recalls.domain;

/** Why a recall may concern a product. */
public enum Reason {
  /** One of its bar codes is the product's. It decides. */
  SAME_UPC,
  /** One of its products has the same model and the same brand. It decides. */
  SAME_MODEL_AND_BRAND,
  /** One of its products has the same model, of another brand or of one that is not known. */
  SAME_MODEL,
  /** One of its products has the same brand. By itself it tells little. */
  SAME_BRAND,
  /** Its title or a product of it is called alike. */
  SIMILAR_NAME;

  /** Whether the product is recalled, and no guess. */
  boolean decides() {
    return this == SAME_UPC || this == SAME_MODEL_AND_BRAND;
  }

  /** Whether it is worth telling without any other. */
  boolean suffices() {
    return this != SAME_BRAND;
  }
}
