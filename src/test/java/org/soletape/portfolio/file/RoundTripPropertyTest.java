package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.soletape.money.Money;
import org.soletape.portfolio.ExchangeRate;
import org.soletape.portfolio.Extra;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Keeping;
import org.soletape.portfolio.Listing;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Whatever people write into their inventories, files carry it whole. */
class RoundTripPropertyTest {
  private static final TestDatabase TEST = TestDatabase.migrated();
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final PortfolioRules RULES =
      new PortfolioRules(USD, ProductLimits.stated(0), 5_000);
  private static final int SOLD_FROM = 10_000;
  private static final SettableClock CLOCK = SettableClock.at("2026-03-02T06:10:00Z");

  @BeforeContainer
  static void open() {
    TEST.open();
  }

  @AfterContainer
  static void close() {
    TEST.close();
  }

  @Property(tries = 300)
  void a_cell_is_read_as_it_was_meant(@ForAll("nasty") String text) {
    String csv = "sku,notes\nA1," + CsvCell.write(text) + "\n";

    ImportFile file = ImportFile.read(csv.getBytes(UTF_8), USD, TODAY);

    assertThat(file.problems()).isEmpty();
    assertThat(file.lines().getFirst().pair().notes())
        .isEqualTo(Optional.of(text).filter(each -> !each.isBlank()));
  }

  @Property(tries = 1000)
  void no_cell_is_a_formula(@ForAll("nasty") String text) {
    String cell = CsvCell.write(text);
    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell)
        .doesNotStartWith("=")
        .doesNotStartWith("+")
        .doesNotStartWith("-")
        .doesNotStartWith("@")
        .doesNotStartWith("\t")
        .doesNotStartWith("\r");
  }

  @Property(tries = 60)
  void an_export_imported_elsewhere_is_exported_the_same(@ForAll("pairs") List<Pair> pairs) {
    UUID anna = UUID.randomUUID();
    UUID ben = UUID.randomUUID();
    Inventory inventory = new Inventory(TEST.database(), RULES, CLOCK);
    Importing importing = new Importing(TEST.database(), RULES, CLOCK);
    inventory.addAll(anna, pairs);
    byte[] export = Exported.bytes(inventory, anna);

    ImportFile file = ImportFile.read(export, USD, TODAY);
    assertThat(file.problems()).isEmpty();
    assertThat(importing.run(anna, "own", file, WhenWrong.NOTHING).counts().fresh()).isZero();
    assertThat(importing.run(ben, "hers", file, WhenWrong.NOTHING).counts().fresh())
        .isEqualTo(pairs.size());

    assertThat(Exported.bytes(inventory, ben)).isEqualTo(export);
  }

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars("=+-@'\"\t\r\n,;| a1é€\uFEFF\u00A0")
            .ofMinLength(1)
            .ofMaxLength(12);
    Arbitrary<String> any =
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(text -> text.replaceAll("[\\x00\\p{Cs}]", "x"));
    return Arbitraries.oneOf(marks, any);
  }

  @Provide
  Arbitrary<List<Pair>> pairs() {
    return pair().list().ofMinSize(1).ofMaxSize(5);
  }

  private Arbitrary<Pair> pair() {
    Arbitrary<Optional<String>> text = nasty().optional(0.7);
    Arbitrary<Optional<String>> codes = nasty().filter(each -> !each.isBlank()).map(Optional::of);
    Arbitrary<Optional<String>> sizes =
        Arbitraries.of("9", "US 10,5", " 5y ", "EU 44", "44 2/3", "10½").optional(0.7);
    Arbitrary<Optional<Money>> paid = money(0).optional(0.7);
    Arbitrary<Optional<BigDecimal>> rate =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.00000001"), new BigDecimal("9999"))
            .ofScale(8)
            .optional(0.5);
    return Combinators.combine(
            codes, sizes, paid, rate, date(0), text, text, Arbitraries.of(ItemStatus.values()))
        .flatAs(
            (sku, size, price, factor, bought, condition, notes, status) ->
                Combinators.combine(sale(status), listing(status), keeping())
                    .as(
                        (sale, listing, keeping) ->
                            new Pair(
                                sku,
                                size,
                                new Purchase(
                                    price,
                                    factor.map(
                                        each ->
                                            new ExchangeRate(
                                                price.map(Money::currency).orElse(USD), USD, each)),
                                    bought,
                                    costs(price)),
                                condition,
                                notes,
                                status,
                                sale,
                                listing,
                                keeping)));
  }

  private Arbitrary<Keeping> keeping() {
    Arbitrary<String> texts = nasty().filter(text -> !text.isBlank());
    Arbitrary<Optional<Extra>> extra =
        Arbitraries.maps(texts, texts)
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(cells -> new Extra(new TreeMap<>(cells)))
            .optional(0.3);
    return Combinators.combine(nasty().optional(0.5), extra).as(Keeping::new);
  }

  /** A sold pair may keep where it was offered. */
  private Arbitrary<Optional<Listing>> listing(ItemStatus status) {
    if (status == ItemStatus.HELD) {
      return Arbitraries.just(Optional.empty());
    }
    Arbitrary<Optional<String>> venue = nasty().filter(place -> !place.isBlank()).map(Optional::of);
    return Combinators.combine(venue, money(0).optional(0.7), date(0))
        .as(Listing::new)
        .optional(0.5);
  }

  private Arbitrary<Optional<Sale>> sale(ItemStatus status) {
    if (status != ItemStatus.SOLD) {
      return Arbitraries.just(Optional.empty());
    }
    Arbitrary<Currency> currency = Arbitraries.of(USD, Currency.getInstance("JPY"));
    return currency.flatMap(
        unit ->
            Combinators.combine(
                    date(SOLD_FROM),
                    nasty().optional(0.5),
                    amount(0, unit).optional(0.5),
                    amount(-1_000_000, unit).optional(0.5))
                .as(
                    (on, venue, price, payout) ->
                        Optional.of(
                            new Sale(on, venue, price, payout, deductions(price, unit), venue))));
  }

  /** What can be stated beside a price: in its currency, and an amount beside another. */
  private static Purchase.Costs costs(Optional<Money> price) {
    return new Purchase.Costs(price, Optional.empty(), price);
  }

  private static Sale.Deductions deductions(Optional<Money> price, Currency unit) {
    return new Sale.Deductions(price, Optional.of(new Money(100, unit)));
  }

  private static Arbitrary<Money> money(long least) {
    return Arbitraries.of(USD, Currency.getInstance("EUR"), Currency.getInstance("JPY"))
        .flatMap(currency -> amount(least, currency));
  }

  private static Arbitrary<Money> amount(long least, Currency currency) {
    return Arbitraries.longs()
        .between(least, 9_999_999_999L)
        .map(minor -> new Money(minor, currency));
  }

  /** Nothing is sold before the last day of a purchase. */
  private static Arbitrary<Optional<LocalDate>> date(int from) {
    return Arbitraries.integers()
        .between(from, from + SOLD_FROM)
        .map(day -> LocalDate.of(1970, 1, 1).plusDays(day))
        .optional(0.5);
  }
}
