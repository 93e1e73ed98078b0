package org.soletape.catalog;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A manufacturer's style code, the identity of a product across venues. Printed forms differ in
 * case and separators ("DD1391-100", "DD1391 100"), and one page may join several codes with a
 * slash; comparison removes both differences and nothing else.
 *
 * @param printed as written, trimmed
 */
public record StyleCode(String printed) {
  private static final Pattern SEPARATORS = Pattern.compile("[^0-9A-Z]+");

  public StyleCode {
    printed = printed.strip();
  }

  /** Letters and digits only, upper case, of the first code. */
  public String normalised() {
    return parts().stream().findFirst().orElse("");
  }

  /** Every joined code, normalised; empty when nothing is printed. */
  public Set<String> parts() {
    return Arrays.stream(printed.split("/"))
        .map(StyleCode::lettersAndDigits)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The first of the joined codes as printed: what a venue's search is asked for. */
  public String first() {
    return printed.split("/", 2)[0].strip();
  }

  /** Whether both name the same product: one of the joined codes is equal. */
  public boolean sameAs(StyleCode other) {
    Set<String> theirs = other.parts();
    return parts().stream().anyMatch(theirs::contains);
  }

  /** What every spelling of a code comes to: its letters and digits, upper case. */
  public static String lettersAndDigits(String text) {
    return SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  @Override
  public String toString() {
    return printed;
  }
}
