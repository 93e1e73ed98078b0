package org.soletape.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Links {
  private Links() {}

  /** The market page of a product. Marks that have a meaning in an address become hyphens. */
  public static String market(String sku) {
    return "/market/" + sku.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
  }

  /** A value as it stands in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
