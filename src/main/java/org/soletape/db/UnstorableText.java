package org.soletape.db;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A text with a character that no text of the database can hold: NUL, or half of a pair of
 * surrogates. Every text bound to a statement passes here, whatever it came in by: a form, a file,
 * JSON, an address or a header.
 */
public final class UnstorableText extends IllegalArgumentException {
  private UnstorableText() {
    super("a text has a character that cannot be stored");
  }

  /**
   * The text as it is.
   *
   * @throws UnstorableText when the database could not hold it
   */
  static String checked(String text) {
    return checked(text, StandardCharsets.UTF_8.newEncoder());
  }

  /** The texts as they are; null among them stays null. */
  static String[] checked(String[] texts) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    for (String text : texts) {
      if (text != null) {
        checked(text, encoder);
      }
    }
    return texts;
  }

  private static String checked(String text, CharsetEncoder encoder) {
    if (text.indexOf('\0') >= 0 || !encoder.canEncode(text)) {
      throw new UnstorableText();
    }
    return text;
  }
}
