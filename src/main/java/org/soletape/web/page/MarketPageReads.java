package org.soletape.web.page;

import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;

/** Reads a market page: four statements, whatever the number of sizes. */
final class MarketPageReads {
  private static final String PRODUCT =
      """
      select p.id, p.sku, p.brand, p.model, p.colorway, p.gender, p.image_url, p.retail_price,
        p.release_date, p.popularity_score,
        p.stockx_product_id is not null as stockx_mapped, x.title as stockx_title,
        x.reason as stockx_reason, x.mapped_at as stockx_mapped_at,
        p.alias_catalog_id is not null as alias_mapped, a.title as alias_title,
        a.reason as alias_reason, a.mapped_at as alias_mapped_at
      from public.products_v2 p
      left join soletape.listings x on x.product_id = p.id and x.provider = 'stockx'
      left join soletape.listings a on a.product_id = p.id and a.provider = 'alias'
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  private static final String SIZES =
      """
      select s.ordinal, s.size_key, s.size_numeric,
        s.stockx_variant_id is not null as stockx_listed, x.snapshot_at as stockx_at,
        x.currency as stockx_currency, x.lowest_ask as stockx_ask, x.highest_bid as stockx_bid,
        x.last_sale as stockx_sale, x.sales_7d as stockx_sales,
        s.alias_size is not null as alias_listed, a.snapshot_at as alias_at,
        a.currency as alias_currency, a.lowest_ask as alias_ask, a.highest_bid as alias_bid,
        a.last_sale as alias_sale, a.sales_7d as alias_sales
      from public.product_sizes_v2 s
      left join public.market_latest_v2 x
        on x.product_id = s.product_id and x.size_id = s.id and x.provider = 'stockx'
      left join public.market_latest_v2 a
        on a.product_id = s.product_id and a.size_id = s.id and a.provider = 'alias'
      where s.product_id = ?
      """;

  private static final String TAPE =
      """
      select b.provider, b.slot, b.currency, b.lowest_ask[o.ordinal] as ask,
        b.highest_bid[o.ordinal] as bid,
        case when o.ordinal <= 8 * length(b.sent)
             then get_bit(b.sent, o.ordinal - 1) = 1 else false end as sent
      from soletape.market_books b cross join (select ?::int as ordinal) o
      where b.product_id = ? and b.slot >= ? and b.slot <= ?
      """;

  private static final String FAILURES =
      """
      select provider, slot, kind, message, tries from soletape.failed_polls
      where product_id = ? and slot >= ?
      """;

  private final Database database;

  MarketPageReads(Database database) {
    this.database = database;
  }

  /** The product of this style code in any spelling. */
  Optional<MarketProduct> product(String sku) {
    return database.find(PRODUCT, MarketPageReads::product, Links.normalised(sku));
  }

  /** Every size with its newest quotes, in no order. */
  List<SizeQuotes> sizes(UUID productId) {
    return database.list(SIZES, MarketPageReads::size, productId);
  }

  /** What the books from one slot to another say of one size, in no order. */
  List<SlotQuote> tape(UUID productId, int ordinal, Slot from, Slot to) {
    return database.list(
        TAPE, MarketPageReads::slotQuote, ordinal, productId, from.start(), to.start());
  }

  List<FailedPoll> failures(UUID productId, Slot from) {
    return database.list(FAILURES, MarketPageReads::failedPoll, productId, from.start());
  }

  private static MarketProduct product(Row row) throws SQLException {
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
        listing(row, Provider.STOCKX),
        listing(row, Provider.ALIAS));
  }

  private static VenueListing listing(Row row, Provider venue) throws SQLException {
    String prefix = venue.id();
    return new VenueListing(
        row.bool(prefix + "_mapped"),
        row.optionalText(prefix + "_title"),
        row.optionalText(prefix + "_reason"),
        row.optionalInstant(prefix + "_mapped_at"));
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
        row.optionalInstant(prefix + "_at"),
        currency,
        minor(row, prefix + "_ask", currency),
        minor(row, prefix + "_bid", currency),
        minor(row, prefix + "_sale", currency),
        row.optionalInteger(prefix + "_sales"));
  }

  private static OptionalInt minor(Row row, String column, Optional<Currency> currency)
      throws SQLException {
    var major = row.optionalDecimal(column);
    return major.isPresent() && currency.isPresent()
        ? OptionalInt.of(Math.toIntExact(Money.ofMajor(major.get(), currency.get()).minor()))
        : OptionalInt.empty();
  }

  private static SlotQuote slotQuote(Row row) throws SQLException {
    return new SlotQuote(
        Provider.of(row.text("provider")),
        new Slot(row.instant("slot")),
        Currency.getInstance(row.text("currency")),
        row.bool("sent"),
        row.optionalInteger("ask"),
        row.optionalInteger("bid"));
  }

  private static FailedPoll failedPoll(Row row) throws SQLException {
    return new FailedPoll(
        Provider.of(row.text("provider")),
        new Slot(row.instant("slot")),
        row.text("kind"),
        row.text("message"),
        row.integer("tries"));
  }
}
