package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.TestMarket.USD;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.fees.VenueFees;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.portfolio.Pair;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestDatabase;

/** Figures by hand: a rule at the figure fires, and one a cent beyond it does not. */
class FiguresTest {
  private static final Slot FIRST = RuledShoes.FIRST;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private RuledShoes shoes;

  @BeforeEach
  void fill() {
    shoes = new RuledShoes(test);
  }

  @Test
  void a_profit_is_what_fees_leave_of_the_price_less_the_cost() {
    // StockX takes 12 % of $200.
    Subject pair = shoes.owned(SamplePair.bought("DD1391-100", "9", "126"));
    int at = add(shoes.inDollars(RuleKind.PROFIT, pair, true, 5_000));
    add(shoes.inDollars(RuleKind.PROFIT, pair, true, 5_001));
    shoes.book(Provider.STOCKX, FIRST, 20_000);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(2, 1));
    assertThat(told()).containsExactly(at + " at 5000");
  }

  @Test
  void a_loss_is_told_at_its_very_amount() {
    Subject pair = shoes.owned(SamplePair.bought("DD1391-100", "9", "180"));
    int at = add(shoes.inDollars(RuleKind.PROFIT, pair, false, -400));
    add(shoes.inDollars(RuleKind.PROFIT, pair, false, -401));
    shoes.book(Provider.STOCKX, FIRST, 20_000);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(2, 1));
    assertThat(told()).containsExactly(at + " at -400");
  }

  @Test
  void moving_pays_what_fees_leave_of_the_bid_less_the_ask_and_what_buying_costs() {
    // $176 of the bid; $150, $5.50 of shipping, 3 % of processing and no duty for the ask.
    FeeSettingsStore fees = new FeeSettingsStore(test.database(), USD);
    fees.save(
        shoes.anna(),
        new FeeChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                buying("buying_processing", OptionalLong.of(300)),
                buying("buying_duties", OptionalLong.of(0)),
                buying("buying_shipping", OptionalLong.of(550)))));
    int at = add(shoes.inDollars(RuleKind.PAYS_TO_MOVE, shoes.size(), true, 1_600));
    add(shoes.inDollars(RuleKind.PAYS_TO_MOVE, shoes.size(), true, 1_601));
    shoes.book(Provider.STOCKX, FIRST, 0, 20_000);
    shoes.book(Provider.ALIAS, FIRST, 15_000, 0);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(2, 1));
    assertThat(told()).containsExactly(at + " at 1600");
  }

  @Test
  void a_listing_is_undercut_by_what_the_lowest_ask_is_below_it() {
    Subject pair = shoes.owned(listed("212"));
    int at = add(shoes.inDollars(RuleKind.UNDERCUT, pair, true, 1_200));
    add(shoes.inDollars(RuleKind.UNDERCUT, pair, true, 1_201));
    shoes.book(Provider.STOCKX, FIRST, 20_000);
    shoes.book(Provider.ALIAS, FIRST, 100);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(2, 1));
    assertThat(told()).containsExactly(at + " at 1200");
  }

  @Test
  void a_listing_is_the_lowest_again_when_nobody_asks_less() {
    Subject pair = shoes.owned(listed("200"));
    add(shoes.inDollars(RuleKind.UNDERCUT, pair, false, 0));
    shoes.book(Provider.STOCKX, FIRST, 19_999);
    assertThat(shoes.evaluate(FIRST).fired()).isZero();
    shoes.book(Provider.STOCKX, FIRST.plus(1), 20_000);
    assertThat(shoes.evaluate(FIRST.plus(1)).fired()).isEqualTo(1);
    shoes.book(Provider.STOCKX, FIRST.plus(2), 19_600);
    assertThat(shoes.evaluate(FIRST.plus(2)).fired()).isZero();
    assertThat(shoes.armed()).as("undercut by 2 %").isTrue();

    shoes.book(Provider.STOCKX, FIRST.plus(3), 0);
    assertThat(shoes.evaluate(FIRST.plus(3)).fired()).as("where nobody asks").isEqualTo(1);
  }

  @Test
  void asks_of_new_pairs_undercut_no_used_one() {
    Subject pair = shoes.owned(SamplePair.in("Used", listed("212")));
    add(shoes.inDollars(RuleKind.UNDERCUT, pair, true, 1));
    shoes.book(Provider.STOCKX, FIRST, 20_000);

    assertThat(shoes.evaluate(FIRST)).isEqualTo(new Alerts.Report(1, 0));
  }

  private int add(AlertRule rule) {
    return shoes.rules().add(shoes.anna(), rule);
  }

  private Stream<String> told() {
    return shoes.messages().stream().map(Message::lines).flatMap(List::stream).map(Line::text);
  }

  private static FeeChange.Stated buying(String name, OptionalLong value) {
    FeeSetting setting =
        VenueFees.of(Provider.ALIAS).settings().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new FeeChange.Stated(
        Provider.ALIAS,
        setting,
        value,
        Optional.of(USD).filter(any -> setting.kind() == FeeSetting.Kind.AMOUNT),
        Optional.empty());
  }

  private static Pair listed(String price) {
    return SamplePair.listed(SamplePair.bought("DD1391-100", "9", "100"), "stockx", price);
  }
}
