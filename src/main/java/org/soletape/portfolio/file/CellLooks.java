package org.soletape.portfolio.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.soletape.portfolio.AmountText;
import org.soletape.portfolio.CurrencyText;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.SizeText;

/**
 * What the cells of one column look like.
 *
 * @param cells those that are not blank
 */
record CellLooks(List<String> cells) {
  /** As on the labels of Nike, adidas, New Balance, ASICS and others. */
  private static final Pattern STYLE_CODE =
      Pattern.compile(
          "[A-Z]{1,3}[0-9]{4,5}[A-Z]{0,2}|[A-Z0-9]{5,8}[- ][A-Z0-9]{3}|[A-Z]{1,3}[0-9]{3,4}[A-Z]{1,3}[0-9]?");

  /** A letter, a half or a country: what a count of pairs never has. */
  private static final Pattern SIZE_SIGN =
      Pattern.compile("(?i).*(?:[.,]5|½|[WYC]$|US|UK|EU|CM|JP).*");

  /** What no shoe has. */
  private static final Pattern LARGE = Pattern.compile(".*(?:[6-9][0-9]|[0-9]{3}).*");

  private static final Set<String> STATUSES =
      Set.of("held", "listed", "sold", "in stock", "owned", "unsold", "for sale");

  /** So many of a hundred cells have to look like it; the others are somebody's slips. */
  private static final int MOST = 80;

  boolean areStyleCodes() {
    return most(
        cell ->
            STYLE_CODE.matcher(cell.toUpperCase(Locale.ROOT)).matches()
                && cell.chars().anyMatch(Character::isDigit));
  }

  boolean areSizes() {
    return most(cell -> SizeText.isSize(cell) && !LARGE.matcher(cell).matches())
        && cells.stream().anyMatch(cell -> SIZE_SIGN.matcher(cell).matches());
  }

  boolean areCurrencies() {
    return most(cell -> cell.matches("[A-Za-z]{3}") && CurrencyText.isCurrency(cell));
  }

  boolean areDates() {
    return most(DateText::isDate);
  }

  boolean areAmounts() {
    return most(AmountText::isAmount);
  }

  boolean areStatuses() {
    return most(cell -> STATUSES.contains(cell.toLowerCase(Locale.ROOT)));
  }

  private boolean most(Predicate<String> looks) {
    long alike = cells.stream().filter(looks).count();
    return alike > 0 && alike * 100 >= (long) cells.size() * MOST;
  }

  /** What a column is that nobody named; empty when it could be several things or nothing. */
  Optional<InventoryColumn> column() {
    if (areStyleCodes()) {
      return Optional.of(InventoryColumn.SKU);
    }
    if (areCurrencies()) {
      return Optional.of(InventoryColumn.PURCHASE_CURRENCY);
    }
    if (areStatuses()) {
      return Optional.of(InventoryColumn.STATUS);
    }
    if (areDates()) {
      return Optional.of(InventoryColumn.PURCHASE_DATE);
    }
    if (areSizes()) {
      return Optional.of(InventoryColumn.SIZE);
    }
    return areAmounts() ? Optional.of(InventoryColumn.PURCHASE_PRICE) : Optional.empty();
  }
}
