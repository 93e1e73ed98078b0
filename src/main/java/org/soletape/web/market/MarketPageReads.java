package org.soletape.web.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.web.Links;

/** Reads a market page: three statements, whatever the number of sizes. */
final class MarketPageReads {
  private static final String PRODUCT = "select * from soletape.market_product(?)";
  private static final String SIZES = "select * from soletape.size_quotes(?)";
  private static final String WEEK = "select * from soletape.size_week(?, ?, ?, ?)";

  private static final List<String> VERSION =
      List.of(
          "updated_at",
          "stockx_observed_at",
          "alias_observed_at",
          "failed_at",
          "checked_at",
          "counted_at",
          "sizes");

  private final Database database;

  MarketPageReads(Database database) {
    this.database = database;
  }

  /**
   * A week of one size.
   *
   * @param quotes the size in every book
   * @param failures polls that did not end in a book at their time
   */
  record Week(List<SlotQuote> quotes, List<FailedPoll> failures) {}

  /** The product of this style code in any spelling. */
  Optional<MarketProduct> product(String sku, PollingCalendar calendar) {
    return database.find(PRODUCT, row -> product(row, calendar), Links.normalised(sku));
  }

  /** Every size with its newest quotes, in no order. */
  List<SizeQuotes> sizes(UUID productId) {
    return database.list(SIZES, MarketPageReads::size, productId);
  }

  /** What came of the polls of the kept slots up to this one, for one size, in no order. */
  Week week(UUID productId, int ordinal, Slot last) {
    List<SlotQuote> quotes = new ArrayList<>(2 * Slot.KEPT);
    List<FailedPoll> failures = new ArrayList<>();
    database.list(
        WEEK,
        row ->
            row.optionalText("kind").isEmpty()
                ? quotes.add(slotQuote(row, last))
                : failures.add(failedPoll(row, last)),
        productId,
        ordinal,
        last.oldestKept().start(),
        last.start());
    return new Week(quotes, failures);
  }

  private static MarketProduct product(Row row, PollingCalendar calendar) throws SQLException {
    return new MarketProduct(
        row.uuid("id"),
        row.text("sku"),
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("gender"),
        row.optionalText("image_url"),
        row.optionalDecimal("retail_price"),
        row.optionalDate("release_date"),
        Tier.of(row.integer("popularity_score")),
        calendar,
        listing(row, Provider.STOCKX),
        listing(row, Provider.ALIAS),
        version(row));
  }

  private static String version(Row row) throws SQLException {
    StringBuilder version = new StringBuilder(200);
    for (String column : VERSION) {
      version.append(row.optionalText(column).orElse("")).append('|');
    }
    return version.toString();
  }

  private static VenueListing listing(Row row, Provider venue) throws SQLException {
    String prefix = venue.id();
    return new VenueListing(
        row.bool(prefix + "_mapped"),
        row.optionalText(prefix + "_title"),
        row.optionalText(prefix + "_reason"),
        row.optionalInstant(prefix + "_mapped_at"),
        row.optionalInstant(prefix + "_observed_at"));
  }

  private static SizeQuotes size(Row row) throws SQLException {
    return new SizeQuotes(
        row.integer("ordinal"),
        row.text("size_key"),
        row.decimal("size_numeric"),
        quote(row, Provider.STOCKX),
        quote(row, Provider.ALIAS));
  }

  private static VenueQuote quote(Row row, Provider venue) throws SQLException {
    String prefix = venue.id();
    Optional<Currency> currency = row.optionalText(prefix + "_currency").map(Currency::getInstance);
    return new VenueQuote(
        row.bool(prefix + "_listed"),
        currency.isPresent()
            ? Optional.of(Instant.ofEpochSecond(row.longInteger(prefix + "_at")))
            : Optional.empty(),
        currency,
        row.optionalInteger(prefix + "_ask"),
        row.optionalInteger(prefix + "_bid"),
        row.optionalInteger(prefix + "_sale"),
        row.optionalInteger(prefix + "_sales"));
  }

  private static SlotQuote slotQuote(Row row, Slot last) throws SQLException {
    return new SlotQuote(
        Provider.of(row.text("provider")),
        last.plus(-row.integer("back")),
        Currency.getInstance(row.text("currency")),
        row.bool("sent"),
        row.optionalInteger("ask"),
        row.optionalInteger("bid"));
  }

  private static FailedPoll failedPoll(Row row, Slot last) throws SQLException {
    return new FailedPoll(
        Provider.of(row.text("provider")),
        last.plus(-row.integer("back")),
        row.text("kind"),
        row.text("message"),
        row.integer("tries"));
  }
}
