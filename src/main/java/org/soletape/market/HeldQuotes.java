package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.RejectedListings;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;

/**
 * Quotes that are held back, and what a person decides about them. Confirmed ones are shown, by the
 * rules of every other quote. Rejecting says that the venue's listing is another shoe: its quotes
 * are dropped, the product is unmapped there, and no search takes that listing for it again.
 */
public record HeldQuotes(Database database) {
  private static final String ALL =
      """
      with shown as materialized (
        select m.product_id, m.size_id, m.provider, m.currency, m.lowest_ask, m.highest_bid,
          m.snapshot_at
        from public.market_latest_v2 m
        where m.product_id in (select q.product_id from soletape.held_quotes q)
      )
      select p.sku, s.size_key, s.ordinal, h.provider,
        h.currency, h.lowest_ask, h.highest_bid, h.observed_at,
        l.currency as shown_currency, l.lowest_ask as shown_ask, l.highest_bid as shown_bid,
        l.snapshot_at as shown_at
      from soletape.held_quotes h
      join public.products_v2 p on p.id = h.product_id
      join public.product_sizes_v2 s on s.id = h.size_id
      left join shown l
        on l.product_id = h.product_id and l.size_id = h.size_id and l.provider = h.provider
      order by p.sku, h.provider desc, s.size_numeric, s.size_key limit ?
      """;

  private static final String CONFIRM = "select soletape.confirm_held(?, ?, ?) as quotes";

  private static final String DROP =
      "delete from soletape.held_quotes where product_id = ? and provider = ?";

  /**
   * What a decision came to.
   *
   * @param quotes how many were held
   * @param listings the venue's ids that are rejected from now on, or may be found again
   */
  public record Decided(int quotes, List<String> listings) {
    public Decided {
      listings = List.copyOf(listings);
    }

    /** There was nothing to decide, as when it is decided already. */
    public boolean isNothing() {
      return quotes == 0 && listings.isEmpty();
    }
  }

  /** By style code, venue and size; not more than asked for. */
  public List<HeldQuote> all(int most) {
    return database.list(ALL, HeldQuotes::heldQuote, most);
  }

  /** How many quotes are held. */
  public int count() {
    return database.get(
        "select count(*)::int as held from soletape.held_quotes", row -> row.integer("held"));
  }

  /**
   * Shows what is held of a product at a venue. Where nothing is held, what was rejected earlier
   * may be found again.
   */
  public Decided confirm(Product product, Provider provider, Instant now) {
    return database.transaction(
        session -> {
          int quotes =
              session.get(CONFIRM, row -> row.integer("quotes"), product.id(), provider.id(), now);
          return quotes > 0
              ? new Decided(quotes, List.of())
              : new Decided(0, RejectedListings.forget(session, product.id(), provider));
        });
  }

  /** Drops what is held of a product at a venue and unmaps it there; nothing when none is held. */
  public Decided reject(Product product, Provider provider, Instant now) {
    return database.transaction(
        session -> {
          int quotes = session.update(DROP, product.id(), provider.id());
          Optional<String> listing =
              quotes == 0
                  ? Optional.empty()
                  : MappingStore.lockedVenueId(session, product.id(), provider);
          listing.ifPresent(id -> reject(session, product, provider, id, now));
          return new Decided(quotes, listing.stream().toList());
        });
  }

  private static void reject(
      Session session, Product product, Provider provider, String listing, Instant now) {
    RejectedListings.add(session, product.id(), provider, listing, now);
    MappingStore.unmapped(
        session,
        product.id(),
        provider,
        "Somebody has seen that the prices of " + listing + " belong to another shoe.",
        now);
  }

  private static HeldQuote heldQuote(Row row) throws SQLException {
    Optional<Instant> shownAt = row.optionalInstant("shown_at");
    return new HeldQuote(
        row.text("sku"),
        row.text("size_key"),
        shownAt.isEmpty()
            ? Optional.empty()
            : Optional.of(quote(row, "shown_currency", "shown_ask", "shown_bid", shownAt.get())),
        quote(row, "currency", "lowest_ask", "highest_bid", row.instant("observed_at")));
  }

  private static LatestQuote quote(
      Row row, String currencyColumn, String ask, String bid, Instant at) throws SQLException {
    Currency currency = Currency.getInstance(row.text(currencyColumn));
    return new LatestQuote(
        Provider.of(row.text("provider")),
        currency,
        at,
        new Quote(
            row.integer("ordinal"),
            LatestQuote.minor(row, ask, currency),
            LatestQuote.minor(row, bid, currency),
            OptionalInt.empty(),
            OptionalInt.empty()));
  }
}
