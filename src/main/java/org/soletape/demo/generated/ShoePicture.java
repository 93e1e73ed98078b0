package org.soletape.demo.generated;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A plain drawing of a low shoe, coloured after brand and colourway. */
final class ShoePicture {
  private static final ResourceBundle COLORS = ResourceBundle.getBundle("demo.colors");

  private static final List<String> FALLBACKS =
      List.of("#4c6a92", "#8a5a44", "#5b7553", "#7a5c86", "#8f8f8f", "#b0803a");

  private ShoePicture() {}

  static String svg(String brand, String colorway) {
    String upper = color(colorway, 0);
    String panel = color(colorway, 1);
    String sole = color(brand, 2);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" role="img">
        <rect width="320" height="200" fill="#fbfaf7"/>
        <path d="M40 140 C44 96 60 62 92 60 C118 90 150 98 188 104 \
        C236 112 276 120 284 146 Z" fill="%s" stroke="#1b1d21" stroke-width="3"/>
        <path d="M44 138 C60 112 92 110 118 138 Z M214 112 C240 118 272 124 282 142 \
        L206 142 C204 130 206 120 214 112 Z" fill="%s"/>
        <path d="M36 140 H288 Q292 160 272 162 H52 Q36 160 36 140 Z" fill="%s" \
        stroke="#1b1d21" stroke-width="3"/>
        <path d="M112 78 L132 66 M126 88 L146 76 M142 96 L160 84" stroke="#1b1d21" \
        stroke-width="4" stroke-linecap="round"/>
        </svg>
        """
        .formatted(upper, panel, sole);
  }

  /** The nth colour a text names; a steady choice when it names fewer. */
  private static String color(String text, int place) {
    int seen = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (COLORS.containsKey(word) && seen++ == place) {
        return COLORS.getString(word);
      }
    }
    return FALLBACKS.get(Noise.pick(Noise.mix(Noise.hash(text), place), FALLBACKS.size()));
  }
}
