package org.soletape.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.soletape.market.Slot;

/** The state of a rule against a model that knows the whole past and no state. */
class HysteresisPropertyTest {
  private static final Slot FIRST = Slot.of(Instant.parse("2026-03-02T00:00:00Z"));

  @Property
  void a_rule_fires_when_the_past_says_so(
      @ForAll("figures") List<Optional<Long>> figures,
      @ForAll boolean above,
      @ForAll @IntRange(min = 100, max = 400) int bound,
      @ForAll @IntRange(max = 3) int quietDays) {
    List<Integer> fired = new ArrayList<>();
    RuleState state = new RuleState(true, Optional.empty());
    for (int i = 0; i < figures.size(); i++) {
      Slot slot = FIRST.plus(i);
      Reading reading =
          figures
              .get(i)
              .map(figure -> Reading.exact(figure, bound))
              .orElseGet(() -> Reading.unknown("nobody answered"));
      RuleState.Step step = state.step(new Bound(above, bound), reading, quietDays, slot);
      state = state.after(step, slot);
      if (step == RuleState.Step.FIRE) {
        fired.add(i);
      }
    }
    assertThat(fired).isEqualTo(model(figures, above, bound, quietDays));
  }

  /** What is unknown is left out; each slot looks back at all since the last that fired. */
  private static List<Integer> model(
      List<Optional<Long>> figures, boolean above, int bound, int quietDays) {
    List<Integer> fired = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).isPresent() && over(figures.get(i).get(), bound, above) >= 0) {
        int last = fired.isEmpty() ? -1 : fired.getLast();
        boolean wasClear =
            figures.subList(last + 1, i).stream()
                .flatMap(Optional::stream)
                .anyMatch(figure -> over(figure, bound, above) * 100 <= -2L * bound);
        boolean isRested =
            last < 0
                || FIRST.plus(i).day().toEpochDay() - FIRST.plus(last).day().toEpochDay()
                    >= quietDays;
        if ((last < 0 || wasClear) && isRested) {
          fired.add(i);
        }
      }
    }
    return fired;
  }

  /** How far a figure is on the side the rule waits for. */
  private static long over(long figure, int bound, boolean above) {
    return above ? figure - bound : bound - figure;
  }

  @Property
  void what_may_be_either_neither_fires_nor_clears(
      @ForAll @IntRange(min = 1, max = 500) int bound,
      @ForAll @IntRange(min = 1, max = 500) int known,
      @ForAll boolean above) {
    Bound wanted = new Bound(above, bound);
    Reading atLeast =
        new Reading(
            OptionalLong.of(known),
            OptionalLong.empty(),
            bound,
            Optional.empty(),
            Optional.empty());
    Reading atMost =
        new Reading(
            OptionalLong.empty(),
            OptionalLong.of(known),
            bound,
            Optional.empty(),
            Optional.empty());

    assertThat(wanted.holds(atLeast)).isEqualTo(above && known >= bound);
    assertThat(wanted.isClear(atMost)).isEqualTo(above && known + Math.ceilDiv(bound, 50) <= bound);
    assertThat(wanted.holds(atMost)).isEqualTo(!above && known <= bound);
    assertThat(wanted.isClear(atLeast))
        .isEqualTo(!above && known >= bound + Math.ceilDiv(bound, 50));
  }

  @Provide
  Arbitrary<List<Optional<Long>>> figures() {
    return Arbitraries.longs().between(80, 420).optional(0.7).list().ofMaxSize(60);
  }
}
