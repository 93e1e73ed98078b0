package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.soletape.alert.AlertRule;
import org.soletape.alert.Bound;
import org.soletape.alert.RuleKind;
import org.soletape.alert.Subject;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.VenueFees;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.SavedFilters;
import org.soletape.portfolio.report.FiscalYear;
import org.soletape.testing.SampleAccount;

/** Somebody with something of everything that a person can have here. */
final class Anna {
  private static final Currency USD = Currency.getInstance("USD");

  /**
   * Everything of hers that could show up; her ids may, since the request itself names them. The
   * pair's name is no style code: those become part of the public catalogue.
   */
  static final List<String> SECRETS =
      List.of(
          "anna@example.com",
          "hers and only hers",
          "4321.09",
          "4,321.09",
          "under her bed",
          "Ann's box");

  private final App app;
  private final Instant now;
  private final UUID id;
  private final Item pair;
  private final UUID token;
  private final UUID batch;
  private final UUID filter;
  private final int alert;
  private final UUID channel;

  Anna(App app, Instant now) {
    this.app = app;
    this.now = now;
    id = SampleAccount.open(app.database(), "anna@example.com", now);
    pair = app.portfolios().inventory().add(id, herPair());
    app.portfolios().settings().save(id, herFees());
    app.portfolios().books().years().save(id, new FiscalYear(Month.APRIL, 6));
    app.people().sessions().start(id);
    app.people().tokens().make(id, "Ann's box");
    token = app.people().tokens().of(id).getFirst().id();
    batch = importBatch();
    new SavedFilters(app.database()).save(id, "all under her bed", "q=bed", now);
    watch();
    alert = app.alerts().rules().add(id, herAlert());
    filter = app.portfolios().reads().state(id).saved().getFirst().id();
    channel = app.notices().channels().add(id, herHook(), now).id();
  }

  UUID id() {
    return id;
  }

  Item pair() {
    return pair;
  }

  UUID token() {
    return token;
  }

  UUID batch() {
    return batch;
  }

  int alert() {
    return alert;
  }

  private AlertRule herAlert() {
    return new AlertRule(
        RuleKind.PROFIT,
        Subject.pair(pair.id()),
        Side.BID,
        Optional.empty(),
        0,
        new Bound(true, 432_109),
        Optional.of(USD),
        0,
        Optional.empty(),
        false);
  }

  UUID filter() {
    return filter;
  }

  UUID channel() {
    return channel;
  }

  /** All rows that are hers, to the letter. */
  List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "public.\"Inventory\"",
            "soletape.fee_settings",
            "soletape.fiscal_years",
            "soletape.import_batches",
            "soletape.imported_items",
            "soletape.saved_filters",
            "soletape.watches",
            "soletape.alert_rules",
            "soletape.notice_channels",
            "soletape.access_tokens",
            "soletape.sessions")) {
      rows.addAll(rows("select t::text as row from " + table + " t where user_id = ? order by 1"));
    }
    rows.addAll(rows("select t::text as row from soletape.accounts t where id = ?"));
    assertThat(rows).hasSize(16);
    return rows;
  }

  private List<String> rows(String sql) {
    return app.database().list(sql, row -> row.text("row"), id);
  }

  /** Of a product nobody else would watch. */
  private void watch() {
    app.database()
        .update(
            """
            with shoe as (
              insert into public.products_v2 (sku, popularity_score, created_at, updated_at)
              values ('WATCHED-1', 1, ?, ?) returning id)
            insert into soletape.watches
              (id, user_id, product_id, watched_at, venues, currencies, asks, bids)
            select gen_random_uuid(), ?, id, ?, '{stockx}', '{USD}', '{432109}', '{null}' from shoe
            """,
            now,
            now,
            id,
            now);
  }

  private static ChannelEntry herHook() {
    return new ChannelEntry(
        ChannelKind.WEBHOOK,
        "told under her bed",
        "https://hooks.example.com/hers-and-only-hers",
        "https://soletape.example");
  }

  private UUID importBatch() {
    UUID file = UUID.randomUUID();
    app.database()
        .update(
            """
            insert into soletape.import_batches (id, user_id, file_name, rows, created_at)
            values (?, ?, 'under her bed.csv', 1, ?)
            """,
            file,
            id,
            now);
    app.database()
        .update(
            """
            insert into soletape.imported_items
              (user_id, item_id, batch_id, fingerprint, imported_at)
            values (?, ?, ?, gen_random_uuid(), ?)
            """,
            id,
            pair.id(),
            file,
            now);
    return file;
  }

  private static Pair herPair() {
    return new Pair(
        Optional.of("hers and only hers"),
        Optional.of("9"),
        new Purchase(
            Optional.of(Money.ofMajor("4321.09", USD)), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.of("under her bed"),
        ItemStatus.HELD,
        Optional.empty(),
        Optional.of("her attic"));
  }

  private static FeeChange herFees() {
    return new FeeChange(
        Optional.empty(),
        Optional.of(USD),
        List.of(
            stated(Provider.STOCKX, "level", 4),
            stated(Provider.ALIAS, "rating", 77),
            stated(Provider.ALIAS, "seller_fee", 432_109),
            stated(Provider.ALIAS, "cash_out", 123)));
  }

  private static FeeChange.Stated stated(Provider venue, String setting, long value) {
    return FeeChange.Stated.of(
        venue, VenueFees.of(venue).setting(setting), OptionalLong.of(value), USD);
  }
}
