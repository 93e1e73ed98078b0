package org.soletape.venue;

import java.util.regex.Pattern;

/** Text that can be sent in a request header as it is. */
public final class HeaderText {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  private HeaderText() {}

  /** Whether it is visible ASCII without spaces, as every credential is. */
  public static boolean fits(String text) {
    return text != null && VISIBLE.matcher(text).matches();
  }

  /**
   * Refuses a credential that no request could carry, without quoting it.
   *
   * @throws IllegalArgumentException naming what it is
   */
  public static void require(String text, String what) {
    if (!fits(text)) {
      throw new IllegalArgumentException(
          what + " is empty or holds a space, a line break or a letter outside ASCII");
    }
  }
}
