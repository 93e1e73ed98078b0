package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.rates.ReferenceRates;

/**
 * A person's pairs with what they are worth, as the pages and the JSON show them.
 *
 * @param rates gives the reference rates as they were at most a minute ago; asked for every answer
 */
public record ValuedInventory(
    InventoryReads reads, FeeSettingsStore settings, Supplier<ReferenceRates> rates) {
  /** Those of a person's pairs that are asked for, in the currency of the portfolio. */
  public FoundPairs find(UUID userId, PairQuery query, Instant now) {
    return find(userId, query, Optional.empty(), now);
  }

  /**
   * Those of a person's pairs that are asked for, as they look at this instant.
   *
   * @param display the currency they are shown in; empty: that of the portfolio
   */
  public FoundPairs find(UUID userId, PairQuery query, Optional<Currency> display, Instant now) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = Conversion.shown(display, fees, rates.get(), day(now));
    PairSelection selection = new PairSelection(query);
    reads.each(userId, now, pair -> selection.add(valued(pair, fees, conversion, now)));
    return selection.found(conversion.counted(), ids -> some(userId, ids, fees, conversion, now));
  }

  /**
   * Those of a person's pairs that are asked for, in lots; a part is one of lots.
   *
   * @param display as of {@link #find}
   */
  public FoundLots lots(UUID userId, PairQuery query, Optional<Currency> display, Instant now) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = Conversion.shown(display, fees, rates.get(), day(now));
    PairSelection pairs = new PairSelection(query.counting());
    LotSelection lots = new LotSelection(query);
    reads.each(
        userId,
        now,
        pair -> {
          Valuation valued = valued(pair, fees, conversion, now);
          pairs.add(valued);
          lots.add(valued);
        });
    return lots.found(pairs.found(conversion.counted(), ids -> List.of()));
  }

  /**
   * Hands over every pair a person owns, oldest first, with what it is worth.
   *
   * @param display as of {@link #find}
   * @return what they were converted by
   */
  public Conversion eachOwned(
      UUID userId, Optional<Currency> display, Instant now, Consumer<Valuation> taker) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = Conversion.shown(display, fees, rates.get(), day(now));
    reads.eachOwned(userId, now, pair -> taker.accept(valued(pair, fees, conversion, now)));
    return conversion;
  }

  /** The sums over all of a person's pairs, as each of some fees would have them. */
  public List<Totals> totals(UUID userId, List<FeeHistory> fees, Instant now) {
    List<RunningTotals> sums = fees.stream().map(any -> new RunningTotals()).toList();
    ReferenceRates known = rates.get();
    List<Conversion> conversions =
        fees.stream().map(each -> new Conversion(each.currency(), known)).toList();
    reads.each(
        userId,
        now,
        pair -> {
          for (int i = 0; i < sums.size(); i++) {
            sums.get(i).add(valued(pair, fees.get(i), conversions.get(i), now));
          }
        });
    return sums.stream().map(RunningTotals::totals).toList();
  }

  /** What all pairs a person owns would bring today, in the currency that is converted into. */
  public CountedSum cashToday(UUID userId, FeeHistory fees, Conversion conversion, Instant now) {
    Valuation.Basis basis = Valuation.Basis.of(fees, conversion, day(now));
    RunningSum sum = new RunningSum();
    for (PricedSize size : reads.ownedSizes(userId, now)) {
      Figure payout = Offer.of(size.venues(), VenuePrices::bid, basis).payout();
      for (int pair = 0; pair < size.pairs(); pair++) {
        sum.add(payout);
      }
    }
    return sum.sum();
  }

  /**
   * One pair, if it is this person's.
   *
   * @param display as of {@link #find}
   */
  public Optional<Valuation> find(UUID userId, String id, Optional<Currency> display, Instant now) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = Conversion.shown(display, fees, rates.get(), day(now));
    return some(userId, List.of(id), fees, conversion, now).stream().findFirst();
  }

  /**
   * Where some of a person's pairs are better sold today, by the owner's fees.
   *
   * @param display the currency payouts are told in; empty: that of the portfolio
   */
  public Optional<SaleProposal> saleProposal(
      UUID userId, List<String> ids, Optional<Currency> display, Instant now) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = Conversion.shown(display, fees, rates.get(), day(now));
    return SaleProposal.of(some(userId, ids, fees, conversion, now));
  }

  /**
   * What pairs would come to if they were stated otherwise, as if they were sold; none of it is
   * kept. Those that are not this person's are left out.
   *
   * @param stated what each would say, by its id
   */
  public List<Valuation> preview(UUID userId, Map<String, Pair> stated, Instant now) {
    FeeHistory fees = settings.of(userId);
    Conversion conversion = new Conversion(fees.currency(), rates.get());
    return reads.some(userId, List.copyOf(stated.keySet()), now).stream()
        .map(pair -> new HeldPair(pair.item().stating(stated.get(pair.item().id())), pair.market()))
        .map(pair -> valued(pair, fees, conversion, now))
        .toList();
  }

  /** What changes with anything that is shown, as {@link InventoryReads#state}. */
  public ListState state(UUID userId) {
    ListState state = reads.state(userId);
    return new ListState(state.version() + " " + rates.get().version(), state.saved());
  }

  private List<Valuation> some(
      UUID userId, List<String> ids, FeeHistory fees, Conversion conversion, Instant now) {
    return reads.some(userId, ids, now).stream()
        .map(pair -> valued(pair, fees, conversion, now))
        .toList();
  }

  private static Valuation valued(
      HeldPair pair, FeeHistory fees, Conversion conversion, Instant now) {
    return Valuation.of(pair.item(), pair.market(), fees, conversion, day(now));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
