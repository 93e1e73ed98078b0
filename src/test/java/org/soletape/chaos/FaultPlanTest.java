package org.soletape.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Set<Fault.Kind> OF_PROCESSES_AND_VENUES =
      Set.of(Fault.Kind.KILL, Fault.Kind.CLOCK, Fault.Kind.VENUE, Fault.Kind.SHORT_ANSWERS);

  @Test
  void a_seed_draws_the_same_faults_and_another_one_others() {
    assertThat(FaultPlan.of(3, TEN_MINUTES)).isEqualTo(FaultPlan.of(3, TEN_MINUTES));
    assertThat(FaultPlan.of(4, TEN_MINUTES)).isNotEqualTo(FaultPlan.of(3, TEN_MINUTES));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ten_minutes_have_every_kind_in_order(long seed) {
    List<Fault> faults = FaultPlan.of(seed, TEN_MINUTES);

    assertThat(faults).extracting(Fault::kind).contains(Fault.Kind.values());
    assertThat(Arrays.asList(Fault.Kind.values())).allMatch(kind -> !kind.words().isBlank());
    assertThat(faults).extracting(Fault::at).isSorted();
    assertThat(faults).allMatch(fault -> fault.at().compareTo(TEN_MINUTES) < 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void one_thing_at_a_time_is_done_to_the_database_and_slots_turn_as_often_as_there_is_room(
      long seed) {
    List<Fault> faults =
        FaultPlan.of(seed, TEN_MINUTES).stream()
            .filter(fault -> !OF_PROCESSES_AND_VENUES.contains(fault.kind()))
            .toList();

    for (int i = 1; i < faults.size(); i++) {
      assertThat(faults.get(i).at()).isGreaterThan(faults.get(i - 1).end());
    }
    assertThat(faults)
        .filteredOn(fault -> fault.kind() == Fault.Kind.TURN)
        .hasSizeBetween(10, FaultPlan.turns(TEN_MINUTES));
  }
}
