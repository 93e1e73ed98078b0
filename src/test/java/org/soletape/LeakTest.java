package org.soletape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/run soak} takes for a leak: its rule as it is compiled with the benchmarks. */
class LeakTest {
  private static final long ALLOWED = 1_000;

  private static CompiledBenches benches;
  private static Predicate<List<Long>> leak;

  @BeforeAll
  static void compile(@TempDir Path classes) throws IOException, ReflectiveOperationException {
    benches = CompiledBenches.into(classes);
    Constructor<?> constructor = benches.load("bench.Leak").getDeclaredConstructor(long.class);
    constructor.setAccessible(true);
    @SuppressWarnings("unchecked")
    Predicate<List<Long>> made = (Predicate<List<Long>>) constructor.newInstance(ALLOWED);
    leak = made;
  }

  @AfterAll
  static void close() throws IOException {
    benches.close();
  }

  @Test
  void what_grows_with_every_look_is_one() {
    assertThat(leak).accepts(seen(look -> 20_000 + 100 * look));
  }

  @Test
  void it_is_seen_through_the_swing_of_what_is_kept_and_dropped() {
    Random random = new Random(1);

    assertThat(leak).accepts(seen(look -> 20_000 + 200 * look + random.nextLong(3_000)));
  }

  @Test
  void a_step_that_is_never_given_back_is_one() {
    assertThat(leak).accepts(seen(look -> look < 60 ? 20_000 : 21_001));
  }

  @Test
  void a_level_figure_a_swinging_one_and_one_that_falls_are_none() {
    Random random = new Random(1);

    assertThat(leak)
        .rejects(seen(look -> 20_000))
        .rejects(seen(look -> 20_000 + random.nextLong(5_000)))
        .rejects(seen(look -> 40_000 - 200 * look));
  }

  @Test
  void a_peak_that_is_given_back_is_none() {
    assertThat(leak).rejects(seen(look -> look > 70 && look < 80 ? 90_000 : 20_000));
  }

  @Test
  void growth_up_to_what_is_allowed_is_none() {
    assertThat(leak).rejects(seen(look -> look < 50 ? 20_000 : 20_000 + ALLOWED));
  }

  @Test
  void a_few_looks_tell_nothing() {
    assertThatThrownBy(() -> leak.test(List.of(1L, 2L, 3L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values tell nothing");
  }

  private static List<Long> seen(LongUnaryOperator figure) {
    return LongStream.range(0, 100).map(figure).boxed().toList();
  }
}
