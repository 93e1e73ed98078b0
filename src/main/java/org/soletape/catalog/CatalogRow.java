package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soletape.money.Money;

/** One row of a catalogue file: its values, checked one by one. */
final class CatalogRow {
  private static final int LONGEST_SKU = 100;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern SCORE = Pattern.compile("[0-9]{1,2}|100");
  private static final Pattern PRICE = Pattern.compile("(?!0+(\\.0+)?$)[0-9]{1,9}(\\.[0-9]{1,2})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Currency USD = Currency.getInstance("USD");

  private final CatalogHeader header;
  private final CsvRecord fields;
  private final Consumer<FileProblem> problems;
  private boolean refused;

  CatalogRow(CatalogHeader header, CsvRecord fields, Consumer<FileProblem> problems) {
    this.header = header;
    this.fields = fields;
    this.problems = problems;
  }

  /** The text without blanks around it, no-break spaces of spreadsheets and web pages included. */
  static String trimmed(String text) {
    return text.replace('\u00A0', ' ').strip();
  }

  /** Whether the row has as many fields as the header; otherwise no value can be told. */
  boolean isComplete() {
    if (fields.getFieldCount() == header.width()) {
      return true;
    }
    String what = "%d fields where the header has %d";
    problems.accept(
        FileProblem.ofLine(line(), what.formatted(fields.getFieldCount(), header.width())));
    return false;
  }

  /** The product, or nothing when a value is wrong, which is then among the problems. */
  Optional<CatalogEntry> entry() {
    String sku = sku();
    Optional<String> brand = text(CatalogColumn.BRAND);
    Optional<String> model = text(CatalogColumn.MODEL);
    Optional<String> colorway = text(CatalogColumn.COLORWAY);
    Optional<Integer> score =
        parsed(
            CatalogColumn.POPULARITY_SCORE,
            SCORE,
            Integer::valueOf,
            "must be a whole number from 0 to 100");
    Optional<Money> retail =
        parsed(
            CatalogColumn.RETAIL_PRICE_USD,
            PRICE,
            text -> Money.ofMajor(new BigDecimal(text), USD),
            "must be a positive amount in dollars, such as 115 or 99.95");
    Optional<LocalDate> released =
        parsed(
            CatalogColumn.RELEASE_DATE,
            DATE,
            LocalDate::parse,
            "must be a date such as 2021-03-10");
    if (refused) {
      return Optional.empty();
    }
    int wanted = score.orElse(CatalogEntry.DEFAULT_SCORE);
    return Optional.of(new CatalogEntry(sku, brand, model, colorway, wanted, retail, released));
  }

  /** The normalised style codes of the row; none when it has no readable one. */
  Set<String> styleCodes() {
    return new StyleCode(value(CatalogColumn.SKU).orElse("")).parts();
  }

  FileProblem repetitionOf(CatalogRow first) {
    String sku = first.value(CatalogColumn.SKU).orElseThrow();
    String what = "the same style code as '%s' on line %d".formatted(sku, first.line());
    return FileProblem.ofCell(
        line(), CatalogColumn.SKU.title(), value(CatalogColumn.SKU).orElseThrow(), what);
  }

  private String sku() {
    String sku = text(CatalogColumn.SKU, LONGEST_SKU).orElse("");
    if (!header.places().containsKey(CatalogColumn.SKU)) {
      refused = true; // the header's problem, said once
    } else if (sku.isEmpty()) {
      refuse(CatalogColumn.SKU, "must not be blank");
    } else if (sku.chars().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c))) {
      refuse(CatalogColumn.SKU, "has a letter that style codes do not use");
    } else if (styleCodes().isEmpty()) {
      refuse(CatalogColumn.SKU, "has no letter or digit");
    }
    return sku;
  }

  private Optional<String> text(CatalogColumn column) {
    return text(column, LONGEST_TEXT);
  }

  private Optional<String> text(CatalogColumn column, int longest) {
    Optional<String> value = value(column);
    value.ifPresent(
        text -> {
          if (text.codePointCount(0, text.length()) > longest) {
            refuse(column, "longer than " + longest + " characters");
          }
          if (text.chars().anyMatch(Character::isISOControl)) {
            refuse(column, "has a line break or another control character; is a quote left open?");
          }
        });
    return value;
  }

  private <T> Optional<T> parsed(
      CatalogColumn column, Pattern form, Function<String, T> parser, String complaint) {
    Optional<String> text = value(column);
    try {
      Optional<T> value = text.filter(form.asMatchPredicate()).map(parser);
      if (value.isPresent() || text.isEmpty()) {
        return value;
      }
    } catch (DateTimeException e) {
      // 2021-02-30 has the form of a date.
    }
    refuse(column, complaint);
    return Optional.empty();
  }

  private Optional<String> value(CatalogColumn column) {
    return Optional.ofNullable(header.places().get(column))
        .map(place -> trimmed(fields.getField(place)))
        .filter(text -> !text.isEmpty());
  }

  private void refuse(CatalogColumn column, String what) {
    refused = true;
    problems.accept(FileProblem.ofCell(line(), column.title(), value(column).orElse(""), what));
  }

  private long line() {
    return fields.getStartingLineNumber();
  }
}
