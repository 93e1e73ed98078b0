package org.soletape.catalog;

/**
 * How many slips of a typing hand lie between two texts: a letter too many, one too few, another
 * one, or two neighbours exchanged.
 */
public final class EditDistance {
  private EditDistance() {}

  public static int between(String one, String other) {
    int[][] slips = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        slips[row][column] =
            row == 0 || column == 0 ? row + column : fewest(slips, one, other, row, column);
      }
    }
    return slips[one.length()][other.length()];
  }

  private static int fewest(int[][] slips, String one, String other, int row, int column) {
    char last = one.charAt(row - 1);
    char otherLast = other.charAt(column - 1);
    int replaced = slips[row - 1][column - 1] + (last == otherLast ? 0 : 1);
    int moved = 1 + Math.min(slips[row - 1][column], slips[row][column - 1]);
    boolean exchanged =
        row > 1
            && column > 1
            && last == other.charAt(column - 2)
            && otherLast == one.charAt(row - 2);
    int least = Math.min(replaced, moved);
    return exchanged ? Math.min(least, 1 + slips[row - 2][column - 2]) : least;
  }
}
