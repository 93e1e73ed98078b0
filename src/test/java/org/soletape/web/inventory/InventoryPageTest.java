package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.testing.SamplePair;

class InventoryPageTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @AfterEach
  void setTheClockBack() {
    site.clock.set(PortfolioSite.NOW);
  }

  @Test
  void an_empty_inventory_says_what_to_do() {
    assertThat(text(anna.get("/inventory").body()))
        .contains("No pairs yet", "Add a pair", "Import a file")
        .doesNotContain("Cash today", "$0");
    assertThat(text(anna.get("/inventory/week").body())).contains("No pair was valued");
    assertThat(anna.get("/inventory/export.csv").body().lines()).hasSize(1);
  }

  @Test
  void a_pair_brings_the_best_of_both_venues_after_fees() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));

    // StockX: 150 less 9 % and 3 %; listed at 200 there, at 210 less 9.5 % and 2.9 % at Alias.
    assertThat(row(anna, SmallMarket.SHOE))
        .contains("Nike Dunk Low Retro Panda DD1391-100 · size 9")
        .contains("StockX ask $200 bid $150", "Alias ask $210 bid $140")
        .contains("$132 StockX price $150")
        .contains("+$32 (32.0%)");
    assertThat(summary(anna)).contains("Cash today $132 all 1 pair +$32 (32.0%) on 1 pair");
  }

  @Test
  void what_is_not_known_says_why_and_is_left_out_of_every_sum() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.of(SmallMarket.SHOE, "9"));
    anna.add(SamplePair.bought("NOPE 1", "9", "50"));
    anna.add(SamplePair.bought(SmallMarket.SHOE, "3", "60"));
    anna.add(SamplePair.bought(SmallMarket.SHOE, "10.5", "70"));
    anna.add(SamplePair.bought(SmallMarket.PENDING, "9", "80"));
    anna.add(inEuro());

    String page = anna.get("/inventory").body();
    assertThat(page)
        .contains("Unknown because no purchase price is stated.")
        .contains("Unknown because this product has no such size.")
        .contains("Unknown because asked, and nobody offers.")
        .contains("Unknown because not asked yet.")
        .contains(
            "<span class=\"price value\" title=\"Not counted: no rate into USD.\">€80</span>");
    assertThat(text(page)).contains("No prices because this product has no such size.");
    assertThat(summary(anna))
        .contains("Cash today $396 3 of 7 pairs +$32 (32.0%) on 1 of 7 pairs")
        .contains("Cost $360 5 of 7 pairs")
        .contains("3 of 7 owned pairs have a fresh price, 0 a stale one, 4 none.");
  }

  @Test
  void fresh_prices_in_another_currency_are_fresh_and_the_missing_rate_is_told_apart() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought(SmallMarket.STALE, "9", "100"));
    anna.add(SamplePair.of("NOPE-2", "9"));
    anna.reckonIn("EUR");

    String page = anna.get("/inventory").body();

    assertThat(summary(anna))
        .contains("1 of 3 owned pairs have a fresh price, 1 a stale one, 1 none.")
        .contains("2 have their prices in another currency than the portfolio's and no rate")
        .contains("Cash today unknown 0 of 3 pairs");
    assertThat(row(anna, SmallMarket.SHOE))
        .contains("no rate into EUR · on 1 February 2026", "Cost $100 no rate into EUR");
    assertThat(page).contains("title=\"Not counted: no rate into EUR.\"");
  }

  @Test
  void a_code_nobody_tracks_says_so_once_there_is_no_room() {
    for (int i = 0; i < 26; i++) {
      anna.add(SamplePair.of("NEW-" + (100 + i), "9"));
    }
    String page = anna.get("/inventory").body();

    assertThat(page).contains("Unknown because this style code is not tracked.");
    assertThat(text(page)).contains("Cash today unknown 0 of 26 pairs");
  }

  @Test
  void a_venue_that_does_not_have_it_is_no_zero() {
    anna.add(SamplePair.bought(SmallMarket.ONE_VENUE, "9", "100"));

    assertThat(row(anna, SmallMarket.ONE_VENUE))
        .contains("StockX ask $400 bid $300")
        .containsPattern("Alias ask (not offered|pending) bid (not offered|pending)")
        .contains("Cash today $264 StockX price $300")
        .doesNotContain("$0");
  }

  @Test
  void a_stale_price_counts_and_is_marked() {
    anna.add(SamplePair.bought(SmallMarket.STALE, "9", "100"));

    assertThat(row(anna, SmallMarket.STALE)).contains("ask $250 bid $180", "stale");
    assertThat(summary(anna)).contains("0 of 1 owned pairs have a fresh price, 1 a stale one");
  }

  @Test
  void a_price_turns_stale_with_time_alone() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    assertThat(summary(anna)).contains("1 of 1 owned pairs have a fresh price");

    site.clock.advance(Duration.ofDays(2));

    assertThat(summary(anna)).contains("0 of 1 owned pairs have a fresh price, 1 a stale one");
  }

  @Test
  void sold_pairs_show_their_receipt_and_leave_the_sums_of_the_others() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.complete(SmallMarket.SHOE, "9"));

    String sold = text(anna.get("/inventory?show=sold").body());

    assertThat(sold)
        .contains("Cash today $132 all 1 pair", "Realised +$21.21 (19.5%) all 1 pair")
        .contains("sold for $150 at StockX on 1 March 2026 payout $130.25")
        .contains("Nike Dunk Low Retro Panda DD1391-100 size 9 Price $150", "Cost $109.04")
        .contains("Realised $21.21");
    anna.items().stream()
        .filter(item -> item.pair().status().isOwned())
        .forEach(item -> anna.submit("/inventory/delete", "id", item.id()));
    assertThat(text(anna.get("/inventory?show=all").body()))
        .doesNotContain("0 pairs", "unknown")
        .contains("Realised +$21.21");
  }

  @Test
  void a_product_that_is_removed_keeps_its_row() {
    site.database()
        .update("insert into public.products_v2 (sku, model) values ('BRIEF-1', 'Brief Runner')");
    Item pair = anna.add(SamplePair.bought("BRIEF-1", "9", "100"));
    assertThat(row(anna, "BRIEF-1")).contains("Brief Runner");

    site.database().update("delete from public.products_v2 where sku = 'BRIEF-1'");

    assertThat(anna.item(pair.id()).productId()).isEmpty();
    assertThat(row(anna, "BRIEF-1")).doesNotContain("Runner").contains("size 9", "unknown");
    assertThat(summary(anna)).contains("Cash today unknown 0 of 1 pairs", "Cost $100 all 1 pair");
    assertThat(held(anna.get("/inventory/" + pair.id()).body(), "size")).isEqualTo("9");
  }

  @Test
  void every_change_shows_at_once() {
    Item pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    assertThat(summary(anna)).contains("Cash today $132");

    anna.submit("/inventory/" + pair.id(), "version", pair.version(), "sku", "DD1391-100");
    assertThat(row(anna, SmallMarket.SHOE)).contains("size not stated");
    anna.submit("/inventory/delete", "id", pair.id());
    assertThat(text(anna.get("/inventory").body())).contains("No pairs yet");
  }

  @Test
  void a_long_list_comes_in_pages() {
    for (int i = 0; i < 120; i++) {
      anna.add(SamplePair.bought(SmallMarket.SHOE, "9", String.valueOf(1000 + i)));
    }
    List<String> costs = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      String drawn = anna.get("/inventory?sort=-cost&page=" + page).body();
      Pattern.compile("cost\">.*?\\$(1,[0-9]{3})<", Pattern.DOTALL)
          .matcher(drawn)
          .results()
          .forEach(cost -> costs.add(cost.group(1)));
      assertThat(text(drawn)).contains("120 pairs", "Cash today $15,840 all 120 pairs");
    }
    assertThat(costs).hasSize(120).doesNotHaveDuplicates().isSorted();
    assertThat(text(anna.get("/inventory").body())).contains("1–50 of 120").contains("Next →");
    String last = text(anna.get("/inventory?page=3").body());
    assertThat(last).contains("101–120 of 120", "← Previous").doesNotContain("Next →");
    assertThat(text(anna.get("/inventory?page=99").body())).contains("Nothing to show");
    assertThat(anna.get("/inventory?page=-1&sort=%27&show=x&brand=%00").statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_week_is_drawn_from_the_tape() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.of("NOPE-1", "9"));

    String page = anna.get("/inventory/week").body();

    assertThat(text(page)).contains("Net value, seven days");
    assertThat(page).doesNotContain("NaN", "undefined");
  }

  private static Pair inEuro() {
    Pair pair = SamplePair.of(SmallMarket.SHOE, "9");
    return new Pair(
        pair.sku(),
        pair.size(),
        new Purchase(
            Optional.of(Money.ofMajor("80", Currency.getInstance("EUR"))),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.empty());
  }

  /** The first row about a style code, as text. */
  private static String row(PortfolioSite.Owner owner, String sku) {
    String page = owner.get("/inventory?show=all").body();
    return Pattern.compile("<tr role=\"row\" class=\"[a-z]+\"[^>]*>.*?</tr>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(match -> text(match.group()))
        .filter(row -> row.contains(sku))
        .findFirst()
        .orElseThrow();
  }

  /** Everything above the list, as text. */
  private static String summary(PortfolioSite.Owner owner) {
    String page = owner.get("/inventory").body();
    return text(page.substring(0, page.indexOf("<nav class=\"sides")));
  }
}
