package org.soletape.demo.generated;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plain drawing of a low shoe, coloured after brand and colourway. */
final class ShoePicture {
  private static final Map<String, String> COLORS =
      Map.ofEntries(
          Map.entry("black", "#22252a"),
          Map.entry("white", "#f4f4f0"),
          Map.entry("sail", "#efe8d8"),
          Map.entry("cream", "#efe6cf"),
          Map.entry("bone", "#e3dac9"),
          Map.entry("red", "#c22f2f"),
          Map.entry("bred", "#b3202a"),
          Map.entry("chicago", "#c8102e"),
          Map.entry("cherry", "#9b1b30"),
          Map.entry("blue", "#3f72b5"),
          Map.entry("navy", "#22335c"),
          Map.entry("unc", "#7fb2dd"),
          Map.entry("green", "#2f6b4f"),
          Map.entry("olive", "#6b6b3a"),
          Map.entry("grey", "#9a9da3"),
          Map.entry("silver", "#b9bdc4"),
          Map.entry("cement", "#b5b3ad"),
          Map.entry("mocha", "#5f4636"),
          Map.entry("brown", "#6e4f3a"),
          Map.entry("pink", "#e7a8bd"),
          Map.entry("gold", "#c9a646"),
          Map.entry("yellow", "#e3c02f"),
          Map.entry("gum", "#b98252"),
          Map.entry("onyx", "#2f3136"));

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
      String color = COLORS.get(word);
      if (color != null && seen++ == place) {
        return color;
      }
    }
    return FALLBACKS.get(Noise.pick(Noise.mix(Noise.hash(text), place), FALLBACKS.size()));
  }
}
