package org.soletape.market;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What products are searched in: small letters, one blank between two words and around all. Marks
 * count as blanks. The database keeps it of every product and makes it in {@code
 * soletape.search_text}, which must go on doing the same as this.
 */
final class SearchText {
  private static final Pattern MARKS = Pattern.compile("[-_/.,()\\[\\]'\"&+:;!?#*’‘“”–\\s]+");

  private SearchText() {}

  /** The words of a text, with nothing around them. */
  static String bare(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
