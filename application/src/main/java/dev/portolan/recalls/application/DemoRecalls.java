package dev.portolan.recalls.application;

import dev.portolan.recalls.application.DemoGoods.Good;
import dev.portolan.recalls.domain.Product;
import dev.portolan.recalls.domain.Recall;
import dev.portolan.recalls.domain.RecallKey;
import dev.portolan.recalls.domain.Upc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Recalls that never happened, of brands that nobody owns: the same ones each time, a block of
 * three hundred after another.
 */
final class DemoRecalls {

  /** How many are in a block. */
  static final int BLOCK = 300;

  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 4_500;

  private static final String[] KINDS =
      ("Compact Foldable Cordless Deluxe Digital Classic Rechargeable Portable Adjustable Insulated"
              + " Lightweight Stainless Wooden Ceramic Bamboo Convertible Programmable Two-Speed"
              + " Heavy-Duty Child-Size Full-Size Wall-Mounted Solar-Powered Battery-Powered Quiet"
              + " Waterproof Three-in-One Extra-Large Slimline Vintage")
          .split(" ", -1);
  private static final String[] SERIES =
      ("Aurora Avalon Breeze Canyon Cascade Cirrus Comet Cobalt Delta Dune Echo Eclipse Fern Fjord"
              + " Glacier Grove Halo Harbor Helix Horizon Iris Jubilee Juno Kite Lagoon Lark Lotus"
              + " Lyra Maple Meadow Mistral Nimbus Nova Oasis Onyx Opal Orbit Pearl Pixel Prairie"
              + " Quasar Rapid Raven Ridge Robin Saffron Sierra Solstice Sparrow Summit Swift Tango"
              + " Tempo Terra Topaz Tundra Vega Vista Willow Zenith")
          .split(" ", -1);
  private static final String[] REMEDIES = {"Refund", "Replace", "Repair", "Dispose"};
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private DemoRecalls() {}

  /** The recalls of a block, counted from 0. */
  static List<Recall> block(int block) {
    var recalls = new ArrayList<Recall>(BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      recalls.add(recall(block * BLOCK + i));
    }
    return recalls;
  }

  /** The key of the first one of a block. */
  static RecallKey firstKey(int block) {
    return key(block * BLOCK);
  }

  private static RecallKey key(int number) {
    return new RecallKey(RecallKey.DEMO, "%06d".formatted(number + 1));
  }

  private static Recall recall(int number) {
    var chance = new SplittableRandom(number * 7_919L + 17);
    String brand = number < BLOCK ? DemoBrands.byHand(number) : DemoBrands.byRule(chance);
    var good = DemoGoods.ALL.get(chance.nextInt(DemoGoods.ALL.size()));
    String kind = one(chance, KINDS);
    String series = one(chance, SERIES);
    var products = new ArrayList<Product>();
    int count = 1 + chance.nextInt(10) / 7;
    for (int i = 0; i < count; i++) {
      String line = i == 0 ? series : one(chance, SERIES);
      products.add(product(chance, brand, line, kind, good));
    }
    return new Recall(
        key(number),
        FIRST_DAY.plusDays(chance.nextInt(DAYS)),
        "%s Recalls %s %s Due to %s Hazard".formatted(brand, kind, good.plural(), good.danger()),
        ("This invented recall involves the %s %s %s by %s. Neither the brand nor the product"
                + " exists: it is here to show what a recall looks like.")
            .formatted(series, kind.toLowerCase(java.util.Locale.ROOT), good.plural(), brand),
        Optional.of("https://recalls.example/demo/" + key(number).number()),
        List.of("The %s can pose a hazard: %s.".formatted(good.plural(), good.danger())),
        List.of(one(chance, REMEDIES)),
        products);
  }

  private static Product product(
      SplittableRandom chance, String brand, String series, String kind, Good good) {
    String model = "%c%c-%d".formatted(letter(chance), letter(chance), 100 + chance.nextInt(9_900));
    return new Product(
        "%s %s %s".formatted(series, kind, good.name()),
        Optional.of(brand),
        Optional.of(model),
        List.of(upc(chance)));
  }

  /** Twelve digits, the last of which is the check digit. */
  private static Upc upc(SplittableRandom chance) {
    long eleven = chance.nextLong(10_000_000_000L, 99_999_999_999L);
    for (int last = 0; last < 9; last++) {
      var upc = new Upc(Long.toString(eleven * 10 + last));
      if (upc.hasRightCheckDigit()) {
        return upc;
      }
    }
    return new Upc(Long.toString(eleven * 10 + 9));
  }

  private static char letter(SplittableRandom chance) {
    return LETTERS.charAt(chance.nextInt(LETTERS.length()));
  }

  private static String one(SplittableRandom chance, String[] of) {
    return of[chance.nextInt(of.length)];
  }
}
