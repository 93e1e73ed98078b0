package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Messages;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** What people are told, and with how many statements. */
class AlertMessagesTest {
  private static final Slot FIRST = RuledShoes.FIRST;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private RuledShoes shoes;

  @BeforeEach
  void fill() {
    shoes = new RuledShoes(test);
  }

  @Test
  void all_that_fires_in_a_slot_is_one_message() {
    int first =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    int second =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, true, 10_000, Optional.empty()));
    UUID ben = SampleAccount.open(test.database(), "ben@example.com", FIRST.start());
    shoes.rules().add(ben, shoes.price(Side.ASK, true, 10_000, Optional.empty()));

    assertThat(shoes.asked(FIRST, 19_000, 19_500)).isEqualTo(3);

    assertThat(shoes.messages()).hasSize(1);
    assertThat(shoes.messages().getFirst().lines())
        .extracting(Line::text)
        .containsExactly(first + " at 19000", second + " at 19000");
    assertThat(shoes.messages().getFirst().toldAt()).isEqualTo(FIRST.start());
    assertThat(new Messages(test.database()).newest(ben, 9)).hasSize(1);
  }

  @Test
  void what_is_over_the_days_messages_waits_for_the_next_one() {
    shoes.evaluateBy(shoes.alerts(1));
    int low =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    int high =
        shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, true, 30_000, Optional.empty()));
    shoes.asked(FIRST, 19_000, 19_000);
    shoes.asked(FIRST.plus(1), 31_000, 31_000);
    shoes.asked(FIRST.plus(2), 25_000, 25_000);
    assertThat(shoes.messages()).hasSize(1);
    shoes.asked(FIRST.plus(4), 25_000, 25_000);

    assertThat(shoes.messages()).hasSize(2);
    assertThat(shoes.messages().getFirst().lines())
        .extracting(Line::text)
        .containsExactly(high + " at 31000");
    assertThat(shoes.messages().getLast().lines())
        .extracting(Line::text)
        .containsExactly(low + " at 19000");
    shoes.asked(FIRST.plus(8), 25_000, 25_000);
    assertThat(shoes.messages()).hasSize(2);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_rules_or_people() {
    CountedStatements counted = new CountedStatements(test.pool());
    shoes.evaluateBy(
        new Alerts(
            new Database(counted.source()),
            new FeeSettingsStore(test.database(), TestMarket.USD),
            () -> ReferenceRates.NONE,
            (stored, reading) -> new Line("fired"),
            6));
    shoes.rules().add(shoes.anna(), shoes.price(Side.ASK, false, 20_000, Optional.empty()));
    int few = counted.during(() -> shoes.asked(FIRST, 19_000, 19_000));
    for (int i = 0; i < 20; i++) {
      UUID other = SampleAccount.open(test.database(), i + "@example.com", FIRST.start());
      shoes.rules().add(other, shoes.price(Side.ASK, true, 20_000, Optional.empty()));
      shoes.rules().add(other, shoes.move(7, true, 500));
    }
    int many = counted.during(() -> shoes.asked(FIRST.plus(1), 25_000, 25_000));

    int told =
        test.database()
            .get(
                "select count(*)::int as messages from soletape.notices",
                row -> row.integer("messages"));
    assertThat(told).isEqualTo(21);
    assertThat(many).isEqualTo(few);
  }
}
