package org.soletape.fees;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.soletape.fees.FeeSetting.Kind;
import org.soletape.money.Money;

/**
 * The settings a seller at a venue may have, as far as the venue's fees of a day depend on them.
 */
record PossibleSettings(VenueFees fees, FeeSettings present, LocalDate day) {
  /**
   * Every possibility, the present settings first, then by how little must change.
   *
   * @param most how many settings may differ from the present ones
   */
  List<FeeSettings> near(int most) {
    List<FeeSettings> possible = List.of(present);
    for (FeeSetting setting : fees.settings()) {
      possible = possible.stream().flatMap(each -> tried(each, setting)).distinct().toList();
    }
    return possible.stream()
        .filter(settings -> changed(settings).size() <= most)
        .sorted(
            Comparator.comparingInt((FeeSettings settings) -> changed(settings).size())
                .thenComparingLong(this::stepsAway))
        .toList();
  }

  private Stream<FeeSettings> tried(FeeSettings settings, FeeSetting setting) {
    return Stream.concat(
        Stream.of(settings),
        values(setting).map(value -> settings.with(fees.venue(), setting, value, day)));
  }

  private Stream<OptionalLong> values(FeeSetting setting) {
    LongStream values =
        switch (setting.kind()) {
          case LEVEL -> LongStream.rangeClosed(setting.range().least(), setting.range().most());
          case RATING ->
              fees.bands(setting, day).stream().mapToLong(band -> band.nearest(number(setting)));
          case AMOUNT -> setting.known().stream().mapToLong(this::minor);
          case RATE -> setting.known().stream().mapToLong(Integer::longValue);
        };
    Stream<OptionalLong> none =
        setting.isOptional() ? Stream.of(OptionalLong.empty()) : Stream.empty();
    return Stream.concat(values.mapToObj(OptionalLong::of), none);
  }

  private long minor(int major) {
    return Money.ofMajor(BigDecimal.valueOf(major), present.currency()).minor();
  }

  /** Whether a payout may speak for settings: a rating is known at the venue, not from here. */
  boolean isAdoptable(FeeSettings possible) {
    return changed(possible).stream().noneMatch(setting -> setting.kind() == Kind.RATING);
  }

  /** One sentence on what would have to change. */
  String describe(FeeSettings possible) {
    List<FeeSetting> changed = changed(possible);
    return changed.isEmpty()
        ? "The present settings explain it."
        : fees.venue().label()
            + " with "
            + changed.stream().map(each -> spoken(each, possible)).collect(joining(", "))
            + " explains it.";
  }

  /**
   * One sentence on settings with another rating, of which a payout tells no more than its range.
   */
  String hint(FeeSettings possible) {
    List<String> besides = new ArrayList<>();
    String range = "";
    String present = "";
    for (FeeSetting setting : changed(possible)) {
      if (setting.kind() == Kind.RATING) {
        range = range(setting, value(possible, setting).orElseThrow());
        present =
            "Your %s is shown by %s; if it is another one than %d, set it above."
                .formatted(setting.words().noun(), fees.venue().label(), number(setting));
      } else {
        besides.add(" and " + spoken(setting, possible));
      }
    }
    return range + String.join("", besides) + " would give it. " + present;
  }

  private String range(FeeSetting rating, long value) {
    Band band =
        fees.bands(rating, day).stream()
            .filter(each -> each.includes(value))
            .findFirst()
            .orElseThrow();
    return "A %s from %d to %d".formatted(rating.words().noun(), band.lowest(), band.highest());
  }

  private String spoken(FeeSetting setting, FeeSettings settings) {
    return setting.spoken(value(settings, setting), Optional.of(settings.currency()));
  }

  private List<FeeSetting> changed(FeeSettings possible) {
    return fees.settings().stream()
        .filter(setting -> !value(possible, setting).equals(value(present, setting)))
        .toList();
  }

  /** How far levels and ratings are from the present ones. */
  private long stepsAway(FeeSettings possible) {
    return fees.settings().stream()
        .filter(setting -> setting.kind() == Kind.LEVEL || setting.kind() == Kind.RATING)
        .mapToLong(setting -> Math.abs(value(possible, setting).orElseThrow() - number(setting)))
        .sum();
  }

  private long number(FeeSetting setting) {
    return value(present, setting).orElseThrow();
  }

  private OptionalLong value(FeeSettings settings, FeeSetting setting) {
    return settings.value(fees.venue(), setting, day);
  }
}
