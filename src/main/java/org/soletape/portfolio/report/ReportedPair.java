package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.soletape.fees.FeeHistory;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.DayPair.TrackedSize;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.OwnedDays;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Receipt;
import org.soletape.portfolio.Sale;

/**
 * A pair as a report needs it. What its sale brought is reckoned when it is first asked for, since
 * a report asks for the sales of its period alone. For one thread, as its conversion is.
 */
public final class ReportedPair {
  private final Item item;
  private final Shoe shoe;
  private final Optional<OwnedDays> owned;
  private final Figure cost;
  private final OptionalInt daysHeld;
  private final Terms terms;

  /** Empty until it is asked for, and of a pair that is not sold. */
  private Optional<ReportedSale> sale = Optional.empty();

  /**
   * What it is.
   *
   * @param name of the product, else its style code as typed; empty when nothing is stated
   * @param brand of the product
   * @param size of the product, else as typed
   * @param tracked whose prices it has; empty when it is not linked
   */
  public record Shoe(
      Optional<String> name,
      Optional<String> brand,
      Optional<String> size,
      Optional<TrackedSize> tracked) {}

  /**
   * What a sale is reckoned by.
   *
   * @param fees of them those of the sale's day decide what it brought
   * @param conversion into the currency of the portfolio
   * @param today decides the fees of a sale whose day is not stated
   */
  public record Terms(FeeHistory fees, Conversion conversion, LocalDate today) {}

  private ReportedPair(Item item, Shoe shoe, Terms terms) {
    this.item = item;
    this.shoe = shoe;
    this.owned = OwnedDays.of(item);
    this.cost = item.pair().cost(terms.conversion());
    this.daysHeld = item.pair().daysHeld(terms.today());
    this.terms = terms;
  }

  /** The pair with what its owner has stated. */
  public static ReportedPair of(Item item, Shoe shoe, Terms terms) {
    return new ReportedPair(item, shoe, terms);
  }

  /** The id of its row. */
  public String id() {
    return item.id();
  }

  public Shoe shoe() {
    return shoe;
  }

  /** The day of its purchase as stated. */
  public Optional<LocalDate> bought() {
    return item.pair().purchase().on();
  }

  /** Empty for a pair that was sold on a day nobody stated. */
  public Optional<OwnedDays> owned() {
    return owned;
  }

  /** In the currency of the portfolio, or why it is not known. */
  public Figure cost() {
    return cost;
  }

  public boolean isSold() {
    return !item.pair().status().isOwned();
  }

  /** Where it was sold, by the name of our venue or as stated. */
  public Optional<String> place() {
    return isSold()
        ? item.pair().sale().flatMap(Sale::venue).map(ReportedPair::named)
        : Optional.empty();
  }

  private static String named(String place) {
    return Sale.placeName(place);
  }

  /** What its sale brought; present exactly for a sold pair. */
  public Optional<ReportedSale> sale() {
    if (sale.isEmpty() && isSold()) {
      Pair pair = item.pair();
      Receipt receipt = Receipt.of(pair, terms.fees(), terms.conversion(), terms.today());
      sale = Optional.of(ReportedSale.of(pair, receipt, terms.conversion()));
    }
    return sale;
  }

  /** The day it was sold; empty when it is not, or nobody stated when. */
  public Optional<LocalDate> soldOn() {
    return owned.flatMap(OwnedDays::sold);
  }

  /** For how many days it is owned, or was; see {@link Pair#daysHeld}. */
  public OptionalInt daysHeld() {
    return daysHeld;
  }

  /** The same as the days of a portfolio need it, without prices of today. */
  DayPair ofDays() {
    return new DayPair(
        shoe.name().isPresent() ? shoe.name().get() : item.id(),
        shoe.tracked(),
        owned,
        cost,
        Optional.empty(),
        Set.of(),
        Set.of(),
        List.of());
  }
}
