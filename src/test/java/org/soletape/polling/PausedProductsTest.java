package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.ProductFacts;
import org.soletape.market.Display;
import org.soletape.market.ListedProduct;
import org.soletape.market.MarketProduct;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductList;
import org.soletape.market.ProductOrder;
import org.soletape.market.ProductQuery;
import org.soletape.market.ProductView;
import org.soletape.market.Slot;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.Tape;

/** A full catalogue, and somebody who holds a pair that is not in it. */
class PausedProductsTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final PortfolioRules TWO_PLACES =
      new PortfolioRules(Currency.getInstance("USD"), ProductLimits.stated(2), 5_000);
  private static final String WEAKEST = "DD1391-100";
  private static final String POPULAR = "DZ5485-612";
  private static final String HELD = "FV5029-010";

  @RegisterExtension final Tape tape = Tape.generated();
  private Inventory inventory;

  @BeforeEach
  void a_full_catalogue() {
    inventory = new Inventory(tape.database(), TWO_PLACES, tape.clock());
    tape.add(90, POPULAR);
    tape.add(70, WEAKEST);
    tape.seed();
    tape.clock().set("2026-03-02T06:10:00Z");
  }

  @Test
  void what_nobody_holds_pauses_for_what_somebody_holds_and_is_polled_no_more() {
    inventory.add(ANNA, SamplePair.of(HELD, "9"));

    RunReport report = sync();

    assertThat(paused()).containsExactly(WEAKEST);
    assertThat(booksOf(HELD)).isEqualTo(2);
    assertThat(report.remaining()).isZero();
    int books = booksOf(WEAKEST);
    assertThat(books).isPositive();
    tape.clock().set("2026-03-02T12:10:00Z");
    assertThat(sync().synced()).isEqualTo(2);

    assertThat(booksOf(WEAKEST)).as("its tape stays").isEqualTo(books);
    assertThat(booksOf(HELD)).isEqualTo(4);
  }

  @Test
  void what_pauses_is_missed_by_nobody_and_shown_as_paused() {
    inventory.add(ANNA, SamplePair.of(HELD, "9"));
    sync();
    tape.clock().set("2026-03-02T12:10:00Z");
    sync();
    Slot slot = Slot.of(tape.clock().instant());

    Coverage coverage =
        new StatusReads(tape.database(), () -> PollingCalendar.NORMAL, tape.clock())
            .currentCoverage();
    assertThat(coverage).isEqualTo(new Coverage(slot, 2, 2, 0));
    ProductList products = new ProductList(tape.database(), () -> PollingCalendar.NORMAL);
    assertThat(products.state(slot).booksAreIn()).isTrue();
    assertThat(listed(products, query(false, true))).containsExactly(WEAKEST);
    assertThat(listed(products, query(true, false))).containsExactlyInAnyOrder(POPULAR, HELD);
    MarketProduct product =
        new MarketReads(tape.database(), () -> PollingCalendar.NORMAL)
            .find(WEAKEST, slot)
            .orElseThrow();
    assertThat(product.facts().paused()).isTrue();
    assertThat(product.booksAreIn()).isTrue();
  }

  @Test
  void it_is_polled_again_when_there_is_room_but_not_on_the_same_day() {
    inventory.add(ANNA, SamplePair.of(HELD, "9"));
    sync();
    tape.database().update("update public.\"Inventory\" set status = 'sold'");
    tape.database().update("delete from public.products_v2 where sku = ?", HELD);
    tape.clock().set("2026-03-02T18:10:00Z");
    sync();
    assertThat(paused()).containsExactly(WEAKEST);

    tape.clock().set("2026-03-03T00:10:00Z");
    sync();
    assertThat(paused()).isEmpty();
    assertThat(tape.count("soletape.market_books where slot = '2026-03-03 00:00Z'")).isEqualTo(4);
  }

  @Test
  void somebody_who_takes_up_a_paused_product_has_it_polled_again_at_once() {
    inventory.add(ANNA, SamplePair.of(HELD, "9"));
    sync();
    inventory.add(ANNA, SamplePair.of(WEAKEST, "9"));

    sync();

    assertThat(paused()).containsExactly(POPULAR);
    assertThat(tape.count("soletape.market_books where slot = '2026-03-02 06:00Z'"))
        .as("three products were polled in this slot, one before it paused")
        .isEqualTo(6);
  }

  @Test
  void a_lower_limit_pauses_the_least_popular_and_seeding_leaves_it_alone() {
    PortfolioRules one =
        new PortfolioRules(Currency.getInstance("USD"), ProductLimits.stated(1), 5_000);
    sync(one);
    assertThat(paused()).containsExactly(WEAKEST);

    tape.database().update("delete from soletape.listings");
    tape.venues().journal().clear();
    tape.seed();
    assertThat(
            tape.texts(
                "select distinct p.sku as text from soletape.listings l"
                    + " join public.products_v2 p on p.id = l.product_id"))
        .containsExactly(POPULAR);
  }

  private RunReport sync() {
    return sync(TWO_PLACES);
  }

  private RunReport sync(PortfolioRules rules) {
    return SampleRuns.of(tape.database(), Tape.UNPACED, SampleRuns.OWN_MACHINE, rules)
        .sync(tape.factories(tape.database()), tape.clock())
        .run("test", Tape.anHour(), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  private List<String> paused() {
    return tape.texts(
        "select p.sku as text from soletape.paused_products z"
            + " join public.products_v2 p on p.id = z.product_id");
  }

  private int booksOf(String sku) {
    return tape.count(
        "soletape.market_books b join public.products_v2 p on p.id = b.product_id"
            + " where p.sku = '%s'".formatted(sku));
  }

  private static ProductQuery query(boolean hot, boolean paused) {
    return new ProductQuery("", Optional.empty(), hot, paused, ProductOrder.POPULAR, 1);
  }

  private List<String> listed(ProductList products, ProductQuery query) {
    return products
        .find(query, new ProductView(tape.clock().instant(), Display.asTold()))
        .products()
        .stream()
        .map(ListedProduct::facts)
        .map(ProductFacts::sku)
        .toList();
  }
}
