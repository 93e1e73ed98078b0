package org.soletape.portfolio;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sign stands before the decimals of amounts, as the whole of a file's amounts gives it away:
 * "99,95" and "1.234,50" have a comma, "1.234.567" too. "1.234" alone says nothing.
 *
 * @param comma some amount has a comma there, or the file's owner says so
 * @param dot some amount has a dot there, or the file's owner says so
 */
public record DecimalSign(boolean comma, boolean dot) {
  /** Nothing is known, as of an amount by itself. */
  static final DecimalSign UNKNOWN = new DecimalSign(false, false);

  private static final Pattern ASIDE = Pattern.compile("[^0-9.,]");
  private static final Pattern OPEN = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  /** One with a comma before its decimals; or with a dot. */
  private static final Pattern COMMA =
      Pattern.compile(
          "[0-9.]*\\.[0-9.]*,[0-9]+|[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+|[0-9]{4,},[0-9]+"
              + "|[0-9]{1,3}(?:\\.[0-9]{3}){2,}");

  private static final Pattern DOT =
      Pattern.compile(
          "[0-9,]*,[0-9,]*\\.[0-9]+|[0-9]+\\.(?:[0-9]{1,2}|[0-9]{4,})|0\\.[0-9]+|[0-9]{4,}\\.[0-9]+"
              + "|[0-9]{1,3}(?:,[0-9]{3}){2,}");

  /** What these cells give away. */
  public static DecimalSign of(Collection<String> cells) {
    boolean comma = false;
    boolean dot = false;
    for (String cell : cells) {
      String digits = digits(cell);
      comma |= COMMA.matcher(digits).matches();
      dot |= DOT.matcher(digits).matches();
    }
    return new DecimalSign(comma, dot);
  }

  /** Whether one of the signs is known to be it, and not both. */
  public boolean isDecided() {
    return comma != dot;
  }

  /** Whether a cell is an amount that is another one with the other sign. */
  public static boolean isOpen(String cell) {
    return AmountText.hasDecimals(cell) && OPEN.matcher(digits(cell)).matches();
  }

  private static String digits(String cell) {
    return ASIDE.matcher(cell).replaceAll("");
  }

  /** Whether the mark of an amount such as "1.234" stands before decimals; empty when unknown. */
  Optional<Boolean> isBeforeDecimals(char mark) {
    return isDecided() ? Optional.of(mark == ',' ? comma : dot) : Optional.empty();
  }
}
