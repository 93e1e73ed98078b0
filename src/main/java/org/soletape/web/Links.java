package org.soletape.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of pages. */
public final class Links {
  private Links() {}

  /** The market page of a product. Marks that have a meaning in an address become hyphens. */
  public static String market(String sku) {
    return "/market/" + sku.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  /** Letters and digits in capitals: every spelling of a style code comes to the same. */
  public static String normalised(String sku) {
    StringBuilder kept = new StringBuilder(sku.length());
    for (char c : sku.toUpperCase(Locale.ROOT).toCharArray()) {
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** A value as it stands in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
