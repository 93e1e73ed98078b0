package org.soletape.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soletape.catalog.SizeKey.Scale;

/** Who a shoe is sized for, as far as size scales tell men, women and kids apart. */
enum Audience {
  MEN_OR_UNISEX("men's"),
  WOMEN("women's"),
  KIDS("kids'");

  private static final Pattern WOMENS_NAME = Pattern.compile("(?i)\\b(wmns|women'?s)\\b");

  private final String possessive;

  Audience(String possessive) {
    this.possessive = possessive;
  }

  static Audience of(Gender gender) {
    return switch (gender) {
      case MEN, UNISEX -> MEN_OR_UNISEX;
      case WOMEN -> WOMEN;
      case KIDS -> KIDS;
    };
  }

  /** The one audience that all these sizes are for; none when they are mixed or missing. */
  static Optional<Audience> sizedBy(Collection<SizeKey> keys) {
    return Arrays.stream(values())
        .filter(audience -> !keys.isEmpty() && keys.stream().allMatch(audience::wears))
        .findFirst();
  }

  /** What a product's name says; most names, and all men's, say nothing. */
  static Optional<Audience> namedIn(String title) {
    if (WOMENS_NAME.matcher(title).find()) {
      return Optional.of(WOMEN);
    }
    return KidsRun.namedIn(List.of(title)).isNamed() ? Optional.of(KIDS) : Optional.empty();
  }

  boolean wears(SizeKey key) {
    return this == counting(key.scale());
  }

  /** For a sentence: "men's". */
  String possessive() {
    return possessive;
  }

  private static Audience counting(Scale scale) {
    return switch (scale) {
      case NONE -> MEN_OR_UNISEX;
      case WOMEN -> WOMEN;
      case YOUTH, CHILD -> KIDS;
    };
  }
}
