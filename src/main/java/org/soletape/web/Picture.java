package org.soletape.web;

import java.util.Locale;
import java.util.Optional;

/**
 * A product's picture: its own, above a drawn shoe that shows while it loads or when there is none.
 *
 * @param url an address at a venue's own host or here; empty when there is no usable one
 * @param shape the drawing's name
 * @param tint the number of the drawing's colours, from 0
 * @param monogram one or two letters of the brand
 */
public record Picture(Optional<String> url, String shape, int tint, String monogram) {
  private static final int TINTS = 8;

  /** The picture of a product, from what is known of it. */
  public static Picture of(
      Optional<String> imageUrl, Optional<String> brand, Optional<String> model) {
    String name = brand.orElse("");
    return new Picture(
        imageUrl.filter(PictureHosts::have),
        shape(name.toLowerCase(Locale.ROOT), model.orElse("").toLowerCase(Locale.ROOT)),
        tint(name),
        monogram(name));
  }

  private static int tint(String brand) {
    return switch (brand.toLowerCase(Locale.ROOT)) {
      case "jordan" -> 0;
      case "nike" -> 1;
      case "adidas" -> 2;
      case "new balance" -> 3;
      case "asics" -> 4;
      default -> Math.floorMod(brand.hashCode(), TINTS);
    };
  }

  private static String shape(String brand, String model) {
    if (model.contains("high") || model.contains("mid") || model.contains("jordan")) {
      return "high";
    }
    return switch (brand) {
      case "new balance", "asics", "hoka", "on", "salomon", "saucony", "brooks" -> "runner";
      default -> "low";
    };
  }

  private static String monogram(String brand) {
    String[] words = brand.strip().split("\\s+", -1);
    if (words[0].isEmpty()) {
      return "";
    }
    String letters = words.length > 1 ? initial(words[0]) + initial(words[1]) : initial(words[0]);
    return letters.toUpperCase(Locale.ROOT);
  }

  private static String initial(String word) {
    return new StringBuilder().appendCodePoint(word.codePointAt(0)).toString();
  }
}
