package dev.portolan.recalls.application;

import java.util.List;
import java.util.SplittableRandom;

/** Brands that nobody owns. */
final class DemoBrands {

  private static final List<String> BY_HAND =
      """
      Aldermoor, Ærøskov, Amberwick, Anvilo, Arbogast & Finch, Bahía Clara, Balthorpe, Baxendale,
      Białowiec, Bluefinch, Boréalis, Brambleton, Brücke & Söhne, Calloway Reef, Castelvento,
      Çınarlı, Cloverhatch, Corvantes, Crème Brûlerie, Dalnegrad, Dawnfield, Dořena, Drøbakken,
      Duskwater, Écluse, Eisvogel, El Niño Feliz, Emberlane, Fennimore, Fjällbrisa, Florenza,
      Foxglade, Garúa, Gentlebrook, Glühwürmchen, Grimsdottir, Güneşli, Hartwell & Pym, Hazelmint,
      Hollowbrook, Île Bleue, Indigomar, Ivoryside, Jasmundi, Jouluvalo, Juniperra, Kestrelway,
      Kłosowa, Königsee, Kråkebolle, Lanternfold, L'Étoile Filante, Łabędź, Lomakarhu, Lumenhall,
      Maréchale, Mätäkivi, Meridianto, Moonpetal, Müßiggang, Náměstí, Nighthollow, Nørregade,
      Oakhurst, Ødegaard, Orchardale, Ostrowiak, Pão Dourado, Pebblecroft, Peñasco, Plumeria,
      Puddlejump, Quillhaven, Quintessa, Râmnicu, Rosehip & Tarn, Ruža Vetrova, Saltmarsh, São Brás,
      Señorial, Škoditel, Smørbakke, Stonewick, Tähtivyö, Thistlecombe, Tidewrack, Tramontane,
      Überland, Umbrellino, Valkenrode, Vänersol, Velvetine, Весна, Wanderwell, Wickerby, Yarrowton,
      Yıldızlı, Zéphyrine, Žluva, Θάλασσα
      """
          .lines()
          .flatMap(line -> List.of(line.split(",", -1)).stream())
          .map(String::strip)
          .filter(brand -> !brand.isEmpty())
          .toList();

  /** So many brands are made up by rule when those above do not suffice. */
  private static final int BY_RULE = 20_000;

  private static final String[] BEGINNINGS =
      "b br c ch cl d dr f fl g gr h j k kl l m n p pl qu r s sh sk sl st t tr v w z"
          .split(" ", -1);
  private static final String[] VOWELS = "a e i o u a e o ai ea io ou".split(" ", -1);
  private static final String[] MIDDLES =
      "b d f g k l ll m n nd nt p r rr rt s ss st t v x z".split(" ", -1);
  private static final String[] ENDINGS =
      "n r s x l m th na ra la no ro lo vo ta to wick ford dale".split(" ", -1);

  private DemoBrands() {}

  /** The brand of a recall of the first block: each in turn. */
  static String byHand(int number) {
    return BY_HAND.get(number % BY_HAND.size());
  }

  /** One of {@value #BY_RULE} others. */
  static String byRule(SplittableRandom chance) {
    var own = new SplittableRandom(chance.nextInt(BY_RULE));
    var name = new StringBuilder(one(own, BEGINNINGS)).append(one(own, VOWELS));
    name.append(one(own, MIDDLES)).append(one(own, VOWELS));
    if (own.nextInt(3) == 0) {
      name.append(one(own, MIDDLES)).append(one(own, VOWELS));
    }
    name.append(one(own, ENDINGS));
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String one(SplittableRandom chance, String[] of) {
    return of[chance.nextInt(of.length)];
  }
}
