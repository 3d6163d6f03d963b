package dev.portolan.recalls.domain;

/**
 * How many slips lie between two words: a letter too many, one too few, a wrong one, two swapped.
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * Counts them.
   *
   * @param most where to stop counting
   * @return the number; {@code most + 1} if it is larger
   */
  static int of(String a, String b, int most) {
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int slips = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
          slips = Math.min(slips, twoAbove[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return Math.min(above[b.length()], most + 1);
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
