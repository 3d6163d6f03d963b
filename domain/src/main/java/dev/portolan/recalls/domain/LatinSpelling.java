package dev.portolan.recalls.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How letters that are not plain Latin ones are spelt with these: ł as l, щ as shch, θ as th. */
final class LatinSpelling {

  private static final String LETTERS =
      """
      ß ss ẞ ss æ ae œ oe ø o ł l đ d ð d þ th ı i ħ h ŋ ng ſ s ŧ t ĸ k
      а a б b в v г g ґ g д d е e є ye ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u
      ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј j љ lj њ nj ћ c џ dz
      α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f
      χ ch ψ ps ω o
      """;

  private static final Map<Integer, String> SPELLINGS = spellings();

  private LatinSpelling() {}

  /** The spelling of a lower-case letter without accents; null if it has none. */
  static @Nullable String of(int letter) {
    return SPELLINGS.get(letter);
  }

  private static Map<Integer, String> spellings() {
    var spellings = new HashMap<Integer, String>();
    String[] all = LETTERS.strip().split("\\s+", -1);
    for (int i = 0; i < all.length; i += 2) {
      spellings.put(all[i].codePointAt(0), all[i + 1].equals("-") ? "" : all[i + 1]);
    }
    return Map.copyOf(spellings);
  }
}
