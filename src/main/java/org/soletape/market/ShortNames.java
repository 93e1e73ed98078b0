package org.soletape.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trade's short names, and the words that a product is printed with. All in small letters. */
final class ShortNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("nb", "new balance"),
          Map.entry("yzy", "yeezy"),
          Map.entry("ts", "travis scott"),
          Map.entry("ow", "off white"),
          Map.entry("ub", "ultra boost"),
          Map.entry("sb", "sb"),
          Map.entry("og", "og"),
          Map.entry("gs", "gs"),
          Map.entry("wmns", "women s"));

  /** A line of models that are told apart by a number. */
  private static final List<Map.Entry<Pattern, String>> NUMBERED =
      List.of(
          Map.entry(Pattern.compile("a?j([1-9][0-9]?)"), "air jordan "),
          Map.entry(Pattern.compile("af([12])"), "air force "),
          Map.entry(Pattern.compile("am([1-9][0-9]{0,2})"), "air max "),
          Map.entry(Pattern.compile("gk([1-9][0-9])"), "gel kayano "),
          Map.entry(Pattern.compile("ct(70)"), "chuck taylor all star "));

  private ShortNames() {}

  /** What a word of a search stands for; empty when it is no short name. */
  static Optional<String> meaning(String word) {
    for (Map.Entry<Pattern, String> line : NUMBERED) {
      Matcher matcher = line.getKey().matcher(word);
      if (matcher.matches()) {
        return Optional.of(line.getValue() + matcher.group(1));
      }
    }
    return Optional.ofNullable(NAMES.get(word));
  }
}
