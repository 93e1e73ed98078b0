package org.soletape.web.inventory;

import static org.soletape.testing.TestMarket.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.testing.TestMarket;

/** A few products with prices that are easy to reckon with. */
public final class SmallMarket {
  /** StockX bids $150 and asks $200 for size 9, Alias $140 and $210; nobody wants a 10.5. */
  public static final String SHOE = "DD1391-100";

  /** StockX alone has it: $300 and $400 for size 9. */
  public static final String ONE_VENUE = "CW2288-111";

  /** Nobody has told a price for three days. */
  public static final String STALE = "FQ8138-600";

  /** Never asked for. */
  public static final String PENDING = "FV5029-010";

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private SmallMarket() {}

  public static void fill(Database database) {
    TestMarket market = new TestMarket(database, NOON);
    UUID shoe = market.product(SHOE, 90, "9", "10.5");
    market.book(shoe, Provider.STOCKX, NOON, quote(1, 20_000, 15_000), quote(2, 0, 0));
    market.book(shoe, Provider.ALIAS, NOON, quote(1, 21_000, 14_000), quote(2, 0, 0));
    UUID alone = market.product(ONE_VENUE, 80, "9");
    market.book(alone, Provider.STOCKX, NOON, quote(1, 40_000, 30_000));
    UUID stale = market.product(STALE, 80, "9");
    market.book(stale, Provider.STOCKX, NOON.minus(Duration.ofDays(3)), quote(1, 25_000, 18_000));
    market.product(PENDING, 70, "9");
    market.sql(
        "update public.products_v2 set alias_catalog_id = null where sku = 'CW2288-111'",
        "update public.product_sizes_v2 s set alias_size = null from public.products_v2 p"
            + " where p.id = s.product_id and p.sku = 'CW2288-111'",
        "update public.products_v2 set brand = 'Nike', model = 'Dunk Low Retro',"
            + " colorway = 'Panda'"
            + " where sku = 'DD1391-100'");
  }
}
