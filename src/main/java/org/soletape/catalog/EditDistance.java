package org.soletape.catalog;

/** How many letters must change to turn one style code into another; only to word a refusal. */
final class EditDistance {
  private EditDistance() {}

  static int between(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      above = nextRow(above, row, one.charAt(row - 1), other);
    }
    return above[other.length()];
  }

  private static int[] nextRow(int[] above, int row, char letter, String other) {
    int[] current = new int[above.length];
    current[0] = row;
    for (int column = 1; column < current.length; column++) {
      int replaced = above[column - 1] + (other.charAt(column - 1) == letter ? 0 : 1);
      current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
    }
    return current;
  }
}
