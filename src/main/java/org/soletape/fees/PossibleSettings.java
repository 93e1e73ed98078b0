package org.soletape.fees;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/** The settings a seller at a venue may have, as far as the venue's fees depend on them. */
final class PossibleSettings {
  private static final int LEVELS = 5;

  /** Seller fees Alias is known to take, in major units. */
  private static final List<Integer> SELLER_FEES = List.of(0, 2, 5, 30);

  /** Cash-out fees Alias is known to take, in basis points. */
  private static final List<Integer> CASH_OUTS = List.of(0, 290);

  private PossibleSettings() {}

  /**
   * Every possibility, the present settings first, then by how little must change.
   *
   * @param most how many settings may differ from the present ones
   */
  static List<FeeSettings> near(Provider venue, FeeSettings present, LocalDate day, int most) {
    Set<FeeSettings> possible =
        new LinkedHashSet<>(
            switch (venue) {
              case STOCKX -> onStockx(present);
              case ALIAS -> onAlias(present, day);
            });
    return possible.stream()
        .filter(settings -> changes(present, settings).size() <= most)
        .sorted(
            Comparator.comparingInt((FeeSettings settings) -> changes(present, settings).size())
                .thenComparingInt(settings -> levelsAway(present, settings))
                .thenComparingInt(settings -> ratingAway(present, settings)))
        .toList();
  }

  private static List<FeeSettings> onStockx(FeeSettings present) {
    List<FeeSettings> possible = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      possible.add(withStockx(present, level, present.stockxMinimum()));
      possible.add(withStockx(present, level, Optional.empty()));
    }
    return possible;
  }

  private static List<FeeSettings> onAlias(FeeSettings present, LocalDate day) {
    List<FeeSettings> possible = new ArrayList<>();
    for (AliasSchedule.Band band : AliasSchedule.on(day).bands()) {
      int rating = band.nearest(present.aliasRating());
      for (Money sellerFee : sellerFees(present)) {
        for (int cashOut : cashOuts(present)) {
          possible.add(withAlias(present, rating, sellerFee, cashOut));
        }
      }
    }
    return possible;
  }

  private static List<Money> sellerFees(FeeSettings present) {
    return Stream.concat(
            Stream.of(present.aliasSellerFee()),
            SELLER_FEES.stream()
                .map(major -> Money.ofMajor(BigDecimal.valueOf(major), present.currency())))
        .toList();
  }

  private static List<Integer> cashOuts(FeeSettings present) {
    return Stream.concat(Stream.of(present.aliasCashOut()), CASH_OUTS.stream()).toList();
  }

  private static FeeSettings withStockx(FeeSettings present, int level, Optional<Money> minimum) {
    return new FeeSettings(
        present.currency(),
        level,
        minimum,
        present.aliasRating(),
        present.aliasSellerFee(),
        present.aliasCashOut());
  }

  private static FeeSettings withAlias(
      FeeSettings present, int rating, Money sellerFee, int cashOut) {
    return new FeeSettings(
        present.currency(),
        present.stockxLevel(),
        present.stockxMinimum(),
        rating,
        sellerFee,
        cashOut);
  }

  /** One sentence on what would have to change. */
  static String describe(Provider venue, FeeSettings present, FeeSettings possible) {
    List<String> changes = changes(present, possible);
    return changes.isEmpty()
        ? "The present settings explain it."
        : venue.label() + " with " + String.join(", ", changes) + " explains it.";
  }

  /**
   * One sentence on settings with another rating, of which a payout tells no more than its range.
   */
  static String hint(LocalDate day, FeeSettings present, FeeSettings possible) {
    AliasSchedule.Band band = AliasSchedule.on(day).band(possible);
    FeeSettings rated =
        withAlias(
            possible, present.aliasRating(), possible.aliasSellerFee(), possible.aliasCashOut());
    String besides = changes(present, rated).stream().map(" and "::concat).collect(joining());
    return "A rating from %d to %d%s would give it. Your rating is shown by Alias; if it is another one than %d, set it above."
        .formatted(band.lowest(), band.highest(), besides, present.aliasRating());
  }

  private static List<String> changes(FeeSettings present, FeeSettings possible) {
    List<String> changes = new ArrayList<>();
    if (possible.stockxLevel() != present.stockxLevel()) {
      changes.add("seller level " + possible.stockxLevel());
    }
    if (!possible.stockxMinimum().equals(present.stockxMinimum())) {
      changes.add("no smallest fee");
    }
    if (possible.aliasRating() != present.aliasRating()) {
      changes.add("a rating of " + possible.aliasRating());
    }
    if (!possible.aliasSellerFee().equals(present.aliasSellerFee())) {
      changes.add("a seller fee of " + possible.aliasSellerFee());
    }
    if (possible.aliasCashOut() != present.aliasCashOut()) {
      changes.add("a cash-out fee of " + new BasisPoints(possible.aliasCashOut()).text());
    }
    return changes;
  }

  private static int levelsAway(FeeSettings present, FeeSettings possible) {
    return Math.abs(possible.stockxLevel() - present.stockxLevel());
  }

  private static int ratingAway(FeeSettings present, FeeSettings possible) {
    return Math.abs(possible.aliasRating() - present.aliasRating());
  }
}
