package org.soletape.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of pages. */
public final class Links {
  /** The parameter that names the currency amounts are shown in. */
  public static final String CURRENCY = "currency";

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_TEXT = 100;

  /** Browsers read a backslash as a slash and drop tabs and line ends: none may be in it. */
  private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,2000}");

  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9._-]+");

  private Links() {}

  /** The market page of a product. Marks that have a meaning in an address become hyphens. */
  public static String market(String sku) {
    return "/market/" + SEPARATORS.matcher(sku.strip()).replaceAll("-");
  }

  /** The same in a currency. */
  public static String market(String sku, Optional<Currency> shown) {
    return withParameters(market(sku), CURRENCY, shown.map(Currency::getCurrencyCode).orElse(""));
  }

  /** A value as it stands in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A path with parameters, names and values in turn; one without a value is left out. */
  public static String withParameters(String path, String... namesAndValues) {
    StringBuilder address = new StringBuilder(path);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        address
            .append(address.length() == path.length() ? '?' : '&')
            .append(namesAndValues[i])
            .append('=')
            .append(encoded(namesAndValues[i + 1]));
      }
    }
    return address.toString();
  }

  /**
   * An address on this site, the only kind anybody is sent on to: a path, perhaps with a query,
   * that begins with exactly one slash and is not longer than 2,000 characters: escaped once more
   * it still fits the head of an answer. Empty for any other text.
   */
  public static Optional<String> local(String text) {
    return Optional.ofNullable(text)
        .filter(path -> canBeSentOn(path) && LOCAL.matcher(path).matches());
  }

  /** Whether a redirect to this address, even escaped once more, fits the head of an answer. */
  public static boolean canBeSentOn(String address) {
    return address.length() <= LONGEST_ADDRESS;
  }

  /** A parameter's value as typed, a hundred characters at most; empty when there is none. */
  public static String typed(String value) {
    String stripped = value == null ? "" : value.replace('\0', ' ').strip();
    return stripped.length() > LONGEST_TEXT ? stripped.substring(0, LONGEST_TEXT) : stripped;
  }
}
