package org.soletape.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.catalog.SizeKey;

/**
 * US sizes as people type them: "10.5", "10,5", "10½", "US 10.5", "10.5 us", "M 10.5", "US W 8",
 * "5y". Sizes of other countries and numbers without a certain scale are no size rather than a
 * guess: "10.5" never means "10.5W".
 */
public final class SizeText {
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:US)?\\s*(?<before>MENS|MEN'S|MEN|M|WOMENS|WOMEN'S|WOMEN|WMNS|W|Y|C)?\\s*"
              + "(?<number>[0-9]{1,2}(?:[.,][0-9]{1,2})?)\\s*"
              + "(?<after>MENS|MEN'S|MEN|M|WOMENS|WOMEN'S|WOMEN|WMNS|W|Y|C)?\\s*(?:US)?");

  /** A size of another country, or a number whose scale nobody told. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:(?:EUR|EU|UK|FR|IT|JP|BR|CN|KR|AU|CM|MM)\\s*)?[1-9][0-9]{0,2}"
              + "(?:[.,][0-9]{1,2}|\\s[12]/[23])?\\s*(?:EUR|EU|UK|FR|IT|JP|BR|CN|KR|AU|CM|MM)?");

  private SizeText() {}

  /** Whether it can be a size at all, of whatever country. */
  public static boolean isSize(String typed) {
    return parse(typed).isPresent() || FOREIGN.matcher(bare(typed)).matches();
  }

  /** The size a text means; empty when it is not certain. */
  public static Optional<SizeKey> parse(String typed) {
    Matcher matcher = TYPED.matcher(bare(typed));
    if (!matcher.matches() || (matcher.group("before") != null && matcher.group("after") != null)) {
      return Optional.empty();
    }
    String scale =
        matcher.group("before") != null
            ? matcher.group("before")
            : Optional.ofNullable(matcher.group("after")).orElse("");
    return SizeKey.parse(matcher.group("number").replace(',', '.') + letter(scale));
  }

  private static String bare(String typed) {
    return typed.replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT).replace("½", ".5");
  }

  private static String letter(String scale) {
    return scale.startsWith("M") ? "" : scale.isEmpty() ? "" : scale.substring(0, 1);
  }
}
