package org.soletape.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.catalog.BrandSizes;
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

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[/|]\\s*");

  /** A size of another country, or a number whose scale nobody told. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?:(?:EUR|EU|UK|FR|IT|JP|BR|CN|KR|AU|CM|MM)\\s*)?[1-9][0-9]{0,2}"
              + "(?:[.,][0-9]{1,2}|\\s[12]/[23])?\\s*(?:EUR|EU|UK|FR|IT|JP|BR|CN|KR|AU|CM|MM)?");

  /** One of two scales that this service can convert, or a number too large for any other. */
  private static final Pattern CONVERTED =
      Pattern.compile(
          "(?:(?<before>EUR|EU|UK)\\s*)?(?<number>[1-9][0-9]?(?:[.,]5)?(?:\\s[12]/3)?)\\s*"
              + "(?<after>EUR|EU|UK)?");

  /** No size in the US or the UK is as large. */
  private static final int SMALLEST_EUROPEAN = 34;

  private SizeText() {}

  /** Whether it can be a size at all, of whatever country. */
  public static boolean isSize(String typed) {
    return parse(typed).isPresent()
        || !both(typed).isEmpty()
        || FOREIGN.matcher(bare(typed)).matches();
  }

  /**
   * The sizes a text may mean for a product of a brand, of which it has one at most: "W 8 / M 6.5"
   * names two, "EU 44" those of the brand's table. Empty when it means none we know of.
   */
  static List<SizeKey> meanings(String typed, Optional<String> brand) {
    Optional<SizeKey> one = parse(typed);
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<SizeKey> both = both(typed);
    return both.isEmpty()
        ? brand.flatMap(BrandSizes::of).map(table -> converted(typed, table)).orElse(List.of())
        : both;
  }

  /** The same shoe on two scales. */
  private static List<SizeKey> both(String typed) {
    List<SizeKey> sizes =
        Arrays.stream(SEPARATOR.split(typed)).flatMap(part -> parse(part).stream()).toList();
    boolean isOfTwo =
        sizes.size() == 2
            && SEPARATOR.split(typed).length == 2
            && sizes.get(0).scale() != sizes.get(1).scale();
    return isOfTwo ? sizes : List.of();
  }

  private static List<SizeKey> converted(String typed, BrandSizes table) {
    Matcher size = CONVERTED.matcher(bare(typed));
    if (!size.matches()) {
      return List.of();
    }
    String scale = Optional.ofNullable(size.group("before")).orElse(size.group("after"));
    String number = size.group("number").replace(',', '.').replaceAll("\\s+", " ");
    boolean isLarge = Integer.parseInt(number.split("[. ]", 2)[0]) >= SMALLEST_EUROPEAN;
    if (scale == null && !isLarge) {
      return List.of();
    }
    return "UK".equals(scale) ? table.british(number) : table.european(number);
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
