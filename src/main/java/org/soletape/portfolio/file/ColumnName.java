package org.soletape.portfolio.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.CurrencyText;
import org.soletape.portfolio.InventoryColumn;

/**
 * What the title of a column says: "Größe (EU)" is sizes of that scale, "Prix payé en €" what was
 * paid, in that currency.
 *
 * @param mark the scale or the currency it names beside
 * @param isGeneral whether it may as well be of a sale: "Price", "Date"
 */
record ColumnName(Meaning meaning, Optional<String> mark, boolean isGeneral) {
  private static final List<String> SCALES = List.of("US", "EU", "EUR", "UK", "JP", "CM", "FR");

  private static final Pattern WORDS = Pattern.compile("[\\s\\u00A0_|().:#/\\[\\]-]+");

  /** Names that say what it is, and not of what. */
  private static final String GENERAL =
      "price, preis, prix, precio, prezzo, prijs, 価格, 金額, currency, wahrung, devise, moneda, "
          + "valuta, 通貨, date, datum, fecha, data, 日付";

  private static final String DAYS = "date, datum, fecha, data, 日付";

  private static final Map<String, Boolean> GENERAL_NAMES =
      Arrays.stream(GENERAL.split(","))
          .collect(Collectors.toMap(ColumnName::bare, name -> true, (one, same) -> one));

  /** What a title says; empty when it says nothing we know. */
  static Optional<ColumnName> of(String title) {
    return meaning(title)
        .map(meaning -> new ColumnName(meaning, Optional.empty(), isGeneral(title)))
        .or(() -> marked(title));
  }

  /** A title with a scale or a currency beside its name. */
  private static Optional<ColumnName> marked(String title) {
    List<String> words = Arrays.stream(WORDS.split(title.strip())).toList();
    for (String word : words) {
      String rest =
          words.stream().filter(other -> !other.equals(word)).collect(Collectors.joining(" "));
      Optional<ColumnName> name =
          meaning(rest)
              .or(() -> meaning(rest.replaceFirst("(?i) (?:in|en)$", "")))
              .flatMap(meaning -> marked(meaning, word, isGeneral(rest)));
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<ColumnName> marked(Meaning meaning, String word, boolean isGeneral) {
    String mark = word.toUpperCase(Locale.ROOT);
    boolean isScale = meaning.equals(Meaning.of(InventoryColumn.SIZE)) && SCALES.contains(mark);
    boolean isCurrency =
        meaning.column().filter(column -> column.kind() == ColumnKind.AMOUNT).isPresent()
            && CurrencyText.isCurrency(word);
    return isScale || isCurrency
        ? Optional.of(new ColumnName(meaning, Optional.of(mark), isGeneral))
        : Optional.empty();
  }

  private static Optional<Meaning> meaning(String title) {
    if (Quantity.isTitle(title) || ForeignTitles.isQuantity(bare(title))) {
      return Optional.of(Meaning.QUANTITY);
    }
    return InventoryColumn.of(title)
        .or(() -> ForeignTitles.of(bare(title)))
        .or(() -> isDay(title) ? Optional.of(InventoryColumn.PURCHASE_DATE) : Optional.empty())
        .map(Meaning::of);
  }

  private static boolean isDay(String title) {
    return Arrays.stream(DAYS.split(",")).anyMatch(day -> bare(day).equals(bare(title)));
  }

  private static boolean isGeneral(String title) {
    return GENERAL_NAMES.containsKey(bare(title));
  }

  /** A title without its accents, case, blanks and signs. */
  static String bare(String title) {
    String plain =
        Normalizer.normalize(InventoryColumn.bare(title), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return plain.replace("ß", "ss").replaceAll("['’`/\\[\\]＃]", "");
  }
}
