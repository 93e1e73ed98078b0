package org.soletape.web.market;

import java.util.Locale;

/** Which amounts a list of prices shows; kept in the address as {@code prices}. */
enum PriceBasis {
  GROSS("Before fees"),
  NET("Net of fees");

  private final String label;

  PriceBasis(String label) {
    this.label = label;
  }

  /** The one of this word; prices as the venues tell them unless it is another. */
  static PriceBasis of(String word) {
    return NET.word().equals(word) ? NET : GROSS;
  }

  String label() {
    return label;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word where it is not the usual one, else nothing: what an address says of it. */
  String parameter() {
    return this == GROSS ? "" : word();
  }
}
