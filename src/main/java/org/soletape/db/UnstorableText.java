package org.soletape.db;

import java.nio.charset.StandardCharsets;

/**
 * A text with a character that no text of the database can hold: NUL, or half of a pair of
 * surrogates. Every text bound to a statement passes here, whatever it came in by: a form, a file,
 * JSON, an address or a header.
 */
public final class UnstorableText extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private UnstorableText() {
    super("a text has a character that cannot be stored");
  }

  /**
   * The text as it is.
   *
   * @throws UnstorableText when the database could not hold it
   */
  static String checked(String text) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new UnstorableText();
    }
    return text;
  }

  /** The texts as they are; null among them stays null. */
  static String[] checked(String[] texts) {
    for (String text : texts) {
      if (text != null) {
        checked(text);
      }
    }
    return texts;
  }
}
