package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** The same file again, with other columns of it kept or left out than the first time. */
class KnownAgainTest {
  private static final UUID ANNA = UUID.randomUUID();
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final String FILE =
      """
      sku,size,purchase_price,shipping_in,order_number,payout,Lace
      DD1391-100,9,100,5,,,B7
      DD1391-100,9,100,,A-1,150,
      DD1391-100,9,100,,A-2,150,B8
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Importing importing;

  @BeforeEach
  void open() {
    importing =
        new Importing(
            test.database(), SampleRuns.PORTFOLIO, SettableClock.at("2026-03-02T06:10:00Z"));
  }

  @Test
  void a_column_left_out_the_first_time_doubles_nothing() {
    for (int place : new int[] {3, 4, 6}) {
      UUID person = UUID.randomUUID();
      assertThat(run(person, FILE, place)).as("left out %d", place).isEqualTo(3);
      assertThat(run(person, FILE)).as("kept %d", place).isZero();
    }
  }

  @Test
  void nor_does_one_left_out_the_second_time() {
    assertThat(run(ANNA, FILE)).isEqualTo(3);
    for (int place : new int[] {3, 4, 6}) {
      assertThat(run(ANNA, FILE, place)).as("left out %d", place).isZero();
    }
    assertThat(run(ANNA, FILE, 3, 4, 6)).isZero();
  }

  @Test
  void what_another_order_number_or_cost_tells_apart_is_another_pair() {
    assertThat(run(ANNA, FILE)).isEqualTo(3);

    assertThat(run(ANNA, FILE.replace("A-2", "A-3"))).isEqualTo(1);
    assertThat(run(ANNA, FILE.replace("100,5", "100,6"))).isEqualTo(1);
    assertThat(run(ANNA, FILE + "DD1391-100,9,100,5,,,B7\n")).as("a second one").isEqualTo(1);
  }

  private int run(UUID person, String csv, int... leftOut) {
    MappingChoices choices =
        new MappingChoices(
            Map.of(),
            IntStream.of(leftOut).boxed().collect(toMap(place -> place, place -> Meaning.LEFT_OUT)),
            Optional.empty(),
            Optional.empty(),
            false);
    ImportFile file = ImportFile.read(csv.getBytes(UTF_8), USD, TODAY, header -> choices);
    assertThat(file.problems()).isEmpty();
    return importing.run(person, "x.csv", file, WhenWrong.NOTHING).counts().fresh();
  }
}
