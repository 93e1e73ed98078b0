package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.account.AccessTokens;
import org.soletape.db.Database;
import org.soletape.money.Money;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PairFields;
import org.soletape.portfolio.adopt.Adoption;
import org.soletape.testing.Http;
import org.soletape.testing.OddTable;

/** Pairs of a table that somebody else filled with what we would never write. */
class AdoptedPairsTest {
  private static final String ROWS =
      """
      insert into public."Inventory" (user_id, sku, size, purchase_price, purchase_currency,
        purchase_rate, rate_currency, purchase_date, condition, notes, status, sold_price, payout,
        sold_currency, sold_at, sold_venue)
      values
        ('%1$s', ' dd1391 100 ', ' US 9 ', 100.5000, '£', 1.2500, 'us$', '31.12.2025', ' New ',
          E' box dented\\n  else fine  ', 'In Stock', null, null, null, null, null),
        ('%1$s', 'DD1391-100', '9', -100.00, 'EUR', 1.1000, 'usd', null, null, null, null,
          null, null, null, null, null),
        ('%1$s', 'DD1391-100', '9', 100, 'points', null, null, 'last May', null, E'tab\\there',
          'lost', 'about 100', null, 'points', null, null),
        ('%1$s', null, 'abc', 99.9950, ' usd ', null, null, '1950-01-01', null, null, 'listed ',
          '50', -12.3456, '€', '1960-05-05 22:30Z', ' Depop '),
        ('%1$s', repeat('x', 150), repeat('9', 120), 1e15, null, 1e12, 'eur', '1850-02-30', null,
          repeat('note ', 500), 'SOLD', '$1,250.00', 1100.1000, 'us$', null, 'Stock X'),
        ('%1$s', 'DD1391-100', '9', 100, 'USD', null, null, null, null, null, 'sold',
          '£1,250.00', null, null, null, null)
      """;

  private static final Set<String> SALE =
      Set.of("status", "sold_price", "payout", "sold_currency", "sold_at", "sold_venue");

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(AdoptedPairsTest::adopt);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private List<Item> items;

  private static void adopt(Database database) {
    SmallMarket.fill(database);
    database.update("drop table public.\"Inventory\" cascade");
    OddTable.SMALL_LETTERS.make(database);
    new Adoption(database).run();
  }

  @BeforeEach
  void fill() {
    site.database().update(ROWS.formatted(anna.id()));
    items = anna.items();
  }

  @Test
  void a_currency_is_known_by_its_sign() {
    assertThat(items.getFirst().pair().purchase().price().map(Money::toString))
        .hasValue("GBP 100.50");
    assertThat(items.getFirst().pair().purchase().rate().map(rate -> rate.to().toString()))
        .hasValue("USD");
    assertThat(items.get(3).pair().sale().flatMap(sale -> sale.payout()).map(Money::toString))
        .hasValue("EUR -12.35");
    assertThat(items.get(1).pair().purchase().price()).isEmpty();
    assertThat(items.get(2).pair().purchase().price()).isEmpty();
  }

  @Test
  void a_price_kept_as_text_names_its_currency_by_its_sign() {
    Item item = items.getLast();
    assertThat(item.pair().sale().flatMap(sale -> sale.price()).map(Money::toString))
        .hasValue("GBP 1250.00");
    List<String> before = rows(Set.of("sold_price", "sold_currency", "updated_at"));

    assertThat(save(item, "sold_price", "1300").statusCode()).isEqualTo(303);

    assertThat(rows(Set.of("sold_price", "sold_currency", "updated_at"))).isEqualTo(before);
    assertThat(anna.item(item.id()).pair().sale().flatMap(sale -> sale.price()))
        .map(Money::toString)
        .hasValue("GBP 1300.00");
  }

  @Test
  void a_patch_of_the_notes_writes_the_notes_alone() {
    List<String> before = rows(Set.of("notes", "updated_at"));
    String token = new AccessTokens(site.database(), site.clock).make(anna.id(), "test");

    for (Item item : items) {
      HttpResponse<String> answer =
          Http.send(
              "PATCH",
              site.url("/api/v1/inventory/" + item.id()),
              "{\"notes\": \"seen\"}",
              "Authorization",
              "Bearer " + token,
              "Content-Type",
              "application/json");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    assertThat(rows(Set.of("notes", "updated_at"))).isEqualTo(before);
    assertThat(anna.items())
        .extracting(item -> item.pair().notes().orElse(""))
        .containsOnly("seen");
  }

  @Test
  void a_form_sent_as_it_was_shown_writes_nothing_at_all() {
    List<String> before = rows(Set.of());

    for (Item item : items) {
      assertThat(save(item, "status", null).statusCode()).isEqualTo(303);
    }

    assertThat(rows(Set.of())).isEqualTo(before);
    assertThat(anna.items()).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource({"purchase_price, 130", "condition, used", "purchase_date, 2026-02-01", "notes, seen"})
  void a_field_changed_in_the_form_is_written_alone(String field, String entry) {
    Item item = items.getFirst();
    List<String> before = rows(Set.of(field, "updated_at"));

    assertThat(save(item, field, entry).statusCode()).isEqualTo(303);

    assertThat(rows(Set.of(field, "updated_at"))).isEqualTo(before);
    assertThat(PairFields.of(anna.item(item.id()).pair()).get(field)).startsWith(entry);
    assertThat(
            anna.item(item.id())
                .pair()
                .purchase()
                .price()
                .map(Money::currency)
                .map(Object::toString))
        .hasValue("GBP");
  }

  @Test
  void pairs_marked_sold_together_keep_everything_but_the_sale() {
    Set<String> written = Set.of(SALE.toArray(String[]::new));
    List<String> before = rows(with(written, "updated_at"));
    List<Item> meant = items.subList(0, 4);
    List<String> form = new ArrayList<>(List.of("sold_venue", "StockX", "sold_currency", "USD"));
    for (Item item : meant) {
      form.addAll(List.of("id", item.id(), "version", item.version()));
      form.addAll(List.of("sold_price-" + item.id(), "150"));
    }

    HttpResponse<String> sold = anna.submit("/inventory/sell", form.toArray(String[]::new));

    assertThat(sold.headers().firstValue("Location")).hasValue("/inventory?done=sold&pairs=4");
    assertThat(rows(with(written, "updated_at"))).isEqualTo(before);
    assertThat(anna.items().subList(0, 4))
        .allSatisfy(
            item ->
                assertThat(PairFields.of(item.pair()))
                    .containsEntry("sold_price", "150.00")
                    .containsEntry("sold_currency", "USD")
                    .containsEntry("sold_venue", "StockX"));
  }

  private static Set<String> with(Set<String> columns, String more) {
    return Set.of(Stream.concat(columns.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Sends the form of a pair as a browser shows it, with one field changed. */
  private HttpResponse<String> save(Item item, String changed, String entry) {
    String page = anna.get("/inventory/" + item.id()).body();
    List<String> form = new ArrayList<>(List.of("version", item.version()));
    for (String field : PairFields.NAMES) {
      String shown = PortfolioSite.held(page, field).replace("\n", "\r\n").replace("&#34;", "\"");
      form.addAll(List.of(field, field.equals(changed) && entry != null ? entry : shown));
    }
    return anna.submit("/inventory/" + item.id(), form.toArray(String[]::new));
  }

  /** The raw rows of the table, without some columns. */
  private List<String> rows(Set<String> without) {
    return site.database()
        .list(
            "select (to_jsonb(i) - ?::text[])::text as cells from public.\"Inventory\" i"
                + " where user_id = ? order by id",
            row -> row.text("cells"),
            without.toArray(String[]::new),
            anna.id().toString());
  }
}
