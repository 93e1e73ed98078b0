package org.soletape.portfolio;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/**
 * What an inventory page shows: a person's pairs with their market, in one statement.
 *
 * @param calendars give the calendar that tells when a price is stale
 */
public record InventoryReads(
    Database database, PortfolioRules rules, Supplier<PollingCalendar> calendars) {
  private static final String PAIRS =
      """
      with w as materialized (
        select soletape.wanted_states(a.owner, a.first_codes) as wanted,
          soletape.paused_states(a.owner, a.first_codes) as paused
        from (values (?::uuid, ?::int)) a (owner, first_codes))
      select m.*, case when m.product_sku is null then w.wanted end as wanted,
        w.paused ->> m.product_v2_id::text as paused_state,
        (select r.bound from soletape.product_room r) as room
      from w cross join soletape.inventory_market(?, ?, ?) m
      """;

  private static final String OWNED = "select * from soletape.owned_quotes(?, ?)";

  private static final String STATE = "select * from soletape.list_state(?, ?)";

  private static final String WEEK = "select * from soletape.inventory_week(?, ?, ?)";

  /**
   * Hands over all pairs of a person one by one, oldest first, as they look at this instant. A
   * connection is held meanwhile, so nobody may be waited for between two pairs.
   */
  public void each(UUID userId, Instant now, Consumer<HeldPair> taker) {
    each(userId, false, now, taker);
  }

  /** The same of the pairs a person still owns. */
  public void eachOwned(UUID userId, Instant now, Consumer<HeldPair> taker) {
    each(userId, true, now, taker);
  }

  private void each(UUID userId, boolean onlyOwned, Instant now, Consumer<HeldPair> taker) {
    PairMarketRow markets = new PairMarketRow(now, calendars.get());
    Refusals.read(
        () -> {
          database.each(
              PAIRS,
              row -> pair(row, markets),
              taker,
              userId,
              PortfolioRules.CODES_PER_PERSON,
              userId,
              Provider.ids(),
              onlyOwned);
          return true;
        });
  }

  /** The sizes of what a person still owns, in no order: what they are worth needs no more. */
  List<PricedSize> ownedSizes(UUID userId, Instant now) {
    PairMarketRow markets = new PairMarketRow(now, calendars.get());
    return Refusals.read(
        () ->
            database.list(
                OWNED,
                row -> new PricedSize(row.integer("pairs"), markets.quoted(row)),
                userId,
                Provider.ids()));
  }

  /** Those of these pairs that are a person's, in no order. */
  public List<HeldPair> some(UUID userId, List<String> ids, Instant now) {
    PairMarketRow markets = new PairMarketRow(now, calendars.get());
    return Refusals.read(
        () ->
            database.list(
                PAIRS + " where m.id = any (?)",
                row -> pair(row, markets),
                userId,
                PortfolioRules.CODES_PER_PERSON,
                userId,
                Provider.ids(),
                false,
                ids.toArray(String[]::new)));
  }

  /** The state of the list of what {@link #each} reads, in one statement. */
  public ListState state(UUID userId) {
    return Refusals.read(
        () -> database.get(STATE, InventoryReads::state, userId, PortfolioRules.CODES_PER_PERSON));
  }

  private static ListState state(Row row) throws SQLException {
    return new ListState(
        row.text("version"), Arrays.stream(row.array("saved")).map(InventoryReads::saved).toList());
  }

  /** A name is one line. */
  private static SavedFilter saved(Object lines) {
    String[] parts = String.valueOf(lines).split("\n", 3);
    return new SavedFilter(UUID.fromString(parts[0]), parts[1], parts[2]);
  }

  /** The polling calendar that {@link #each} goes by. */
  public PollingCalendar calendar() {
    return calendars.get();
  }

  /** What the venues said about a person's sizes in these slots, both included. */
  public List<WeekQuote> weekQuotes(UUID userId, Slot from, Slot to) {
    return Refusals.read(
            () -> database.list(WEEK, row -> week(row, to), userId, from.start(), to.start()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private HeldPair pair(Row row, PairMarketRow markets) throws SQLException {
    return new HeldPair(new ItemRow(rules.currency()).item(row), markets.market(row));
  }

  private static List<WeekQuote> week(Row row, Slot last) throws SQLException {
    UUID size = row.uuid("size_id");
    Provider venue = Provider.of(row.text("provider"));
    Currency currency = Currency.getInstance(row.text("currency"));
    List<Integer> back = row.numbers("back");
    List<Integer> asks = row.numbers("ask");
    List<Integer> bids = row.numbers("bid");
    List<WeekQuote> quotes = new ArrayList<>();
    for (int i = 0; i < back.size(); i++) {
      Slot slot = last.plus(-back.get(i));
      quotes.add(
          new WeekQuote(
              size, venue, slot, amount(asks.get(i), currency), amount(bids.get(i), currency)));
    }
    return quotes;
  }

  private static Optional<Money> amount(Integer minor, Currency currency) {
    return Optional.ofNullable(minor).map(amount -> new Money(amount, currency));
  }
}
