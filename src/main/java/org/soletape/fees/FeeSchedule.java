package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The fees of a venue from a day on.
 *
 * @param since the first day; empty: since ever, as far as anybody knows
 * @param standard what each setting is, by its name, for a seller who states nothing; of settings
 *     that are not named none applies
 * @param charges in the order the venue takes them
 */
record FeeSchedule(
    Optional<LocalDate> since, Map<String, Standard> standard, List<Charge> charges) {
  private static final Standard NONE = Standard.in(List.of());

  /**
   * What a setting is unless a seller states otherwise.
   *
   * @param everywhere where no row is in force
   * @param rows for some sellers, before all others; later ones before earlier ones
   * @param source of what holds everywhere; empty: it is a beginner's, or nothing holds
   * @param tried what venues are known to take of some sellers, which nobody pays unstated
   */
  record Standard(
      OptionalLong everywhere, List<Row> rows, Optional<Source> source, List<Row> tried) {
    static Standard of(long value) {
      return new Standard(OptionalLong.of(value), List.of(), Optional.empty(), List.of());
    }

    static Standard of(long value, Source source) {
      return new Standard(OptionalLong.of(value), List.of(), Optional.of(source), List.of());
    }

    /** Of some sellers; none applies, or is known, of others. */
    static Standard in(List<Row> rows) {
      return new Standard(OptionalLong.empty(), rows, Optional.empty(), List.of());
    }

    /** Nothing unless it is stated; a payout may tell one of these. */
    static Standard tried(List<Row> rows) {
      return new Standard(OptionalLong.empty(), List.of(), Optional.empty(), rows);
    }

    Standard with(List<Row> some) {
      return new Standard(everywhere, some, source, tried);
    }
  }

  Standard standard(FeeSetting setting) {
    return standard.getOrDefault(setting.name(), NONE);
  }

  /** Its first day, and those of its rows. */
  Stream<LocalDate> turns() {
    Stream<Row> rows = standard.values().stream().flatMap(each -> each.rows().stream());
    return Stream.concat(Stream.of(since), rows.map(Row::since)).flatMap(Optional::stream);
  }

  boolean isInForce(LocalDate day) {
    return since.isEmpty() || !day.isBefore(since.get());
  }
}
