package org.soletape.fees;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.soletape.fees.FeeSetting.Evidence;
import org.soletape.fees.FeeSetting.Kind;
import org.soletape.fees.FeeSetting.Use;
import org.soletape.money.Money;

/**
 * The settings a seller at a venue may have, as far as the venue's fees of some sales depend on
 * them.
 *
 * @param real the payouts they are held against
 * @param ofDay the present settings of a day
 * @param day of the first sale
 * @param present its settings
 */
record PossibleSettings(
    VenueFees fees,
    List<RealPayout> real,
    Function<LocalDate, FeeSettings> ofDay,
    LocalDate day,
    FeeSettings present) {
  /** How far a setting is from one that a payout speaks for by itself. */
  private static final long RARE = 10;

  static PossibleSettings of(
      VenueFees fees, List<RealPayout> real, Function<LocalDate, FeeSettings> ofDay) {
    LocalDate first = real.stream().map(RealPayout::day).min(LocalDate::compareTo).orElseThrow();
    return new PossibleSettings(fees, real, ofDay, first, ofDay.apply(first));
  }

  /**
   * Every possibility, the present settings first, then by how little must change.
   *
   * @param most how many settings may differ from the present ones
   */
  List<Candidate> near(int most) {
    List<FeeSettings> possible = List.of(present);
    for (FeeSetting setting : fees.settings()) {
      if (setting.evidence() != Evidence.NONE) {
        possible =
            possible.stream()
                .flatMap(each -> tried(each, setting))
                .distinct()
                .filter(each -> changed(each).size() <= most)
                .toList();
      }
    }
    return possible.stream()
        .sorted(
            Comparator.comparingInt((FeeSettings settings) -> changed(settings).size())
                .thenComparingLong(this::stepsAway))
        .map(this::held)
        .toList();
  }

  private Stream<FeeSettings> tried(FeeSettings settings, FeeSetting setting) {
    return Stream.concat(
        Stream.of(settings),
        values(setting, settings).map(value -> settings.with(fees.venue(), setting, value, day)));
  }

  private Stream<OptionalLong> values(FeeSetting setting, FeeSettings beside) {
    LongStream values =
        switch (setting.kind()) {
          case LEVEL, CHOICE ->
              LongStream.rangeClosed(setting.range().least(), setting.range().most());
          case RATING ->
              fees.bands(setting, day).stream().mapToLong(band -> band.nearest(number(setting)));
          case AMOUNT -> setting.known().stream().mapToLong(this::minor);
          case RATE -> setting.known().stream().mapToLong(Integer::longValue);
        };
    Stream<Long> all = Stream.concat(values.boxed(), fees.tried(setting, beside, day));
    Stream<OptionalLong> none =
        setting.isOptional() ? Stream.of(OptionalLong.empty()) : Stream.empty();
    return Stream.concat(all.map(OptionalLong::of), none);
  }

  private long minor(int major) {
    return Money.ofMajor(BigDecimal.valueOf(major), present.currency()).minor();
  }

  private Candidate held(FeeSettings possible) {
    List<FeeSetting> changed = changed(possible);
    List<Payout> payouts = real.stream().map(each -> payout(each, possible, changed)).toList();
    List<Money> off =
        Stream.iterate(0, index -> index + 1)
            .limit(real.size())
            .map(index -> real.get(index).paid().minus(payouts.get(index).payout()))
            .toList();
    List<String> words = changed.stream().map(setting -> spoken(setting, possible)).toList();
    return new Candidate(possible, words, payouts, off);
  }

  /** With the settings of the sale's own day, and what is different put in. */
  private Payout payout(RealPayout sale, FeeSettings possible, List<FeeSetting> changed) {
    FeeSettings settings = ofDay.apply(sale.day());
    for (FeeSetting setting : changed) {
      settings = settings.with(fees.venue(), setting, value(possible, setting), sale.day());
    }
    return SellerFees.of(fees.venue(), settings, sale.day()).payout(sale.price());
  }

  /**
   * Whether these payouts may speak for settings: they are stated for good, hold at once for all
   * the days, and are not told by one payout that fits by chance.
   */
  boolean isAdoptable(Candidate candidate) {
    return changed(candidate.settings()).stream()
        .allMatch(setting -> setting.use() == Use.SELLING && isTold(setting) && isSteady(setting));
  }

  private boolean isTold(FeeSetting setting) {
    return setting.evidence() == Evidence.ONE_PAYOUT
        || real.stream().map(RealPayout::price).distinct().count() > 1;
  }

  private boolean isSteady(FeeSetting setting) {
    return isAbroad(present, setting)
        ? real.stream().map(each -> ofDay.apply(each.day())).allMatch(of -> isAbroad(of, setting))
        : real.stream()
            .map(each -> ofDay.apply(each.day()).value(fees.venue(), setting, each.day()))
            .allMatch(value(present, setting)::equals);
  }

  /** Then only the rate differs from day to day. */
  private boolean isAbroad(FeeSettings settings, FeeSetting setting) {
    return settings.abroad(fees.venue(), setting).isPresent();
  }

  /** One sentence on what would have to change. */
  String describe(Candidate candidate) {
    String all = real.size() == 1 ? "it" : "all " + real.size() + " payouts";
    return candidate.words().isEmpty()
        ? "The present settings explain " + all + "."
        : "%s with %s explains %s."
            .formatted(fees.venue().label(), String.join(", ", candidate.words()), all);
  }

  /** One sentence on settings that would do and are not to be taken over, and what to do. */
  String hint(Candidate candidate) {
    String told = String.join(" and ", candidate.words());
    List<FeeSetting> changed = changed(candidate.settings());
    return "%s%s would give %s. %s"
        .formatted(
            told.substring(0, 1).toUpperCase(Locale.ROOT),
            told.substring(1),
            real.size() == 1 ? "it" : "all of them",
            changed.stream()
                .filter(setting -> setting.kind() == Kind.RATING && !isTold(setting))
                .findFirst()
                .map(this::shown)
                .orElseGet(() -> advice(changed)));
  }

  private String shown(FeeSetting rating) {
    return "Your %s is shown by %s; if it is another one than %d, set it above."
        .formatted(rating.words().noun(), fees.venue().label(), number(rating));
  }

  private String advice(List<FeeSetting> changed) {
    if (changed.stream().anyMatch(setting -> setting.use() == Use.PROMOTION)) {
      return "If that is so, state it as a promotion, with its days.";
    }
    return changed.stream().allMatch(this::isTold)
        ? "Your settings changed between these days: state it for each time."
        : "One payout fits by chance; add another one at another price.";
  }

  private String spoken(FeeSetting setting, FeeSettings settings) {
    OptionalLong value = value(settings, setting);
    if (setting.kind() == Kind.RATING) {
      return fees.bands(setting, day).stream()
          .filter(band -> band.includes(value.orElseThrow()))
          .map(band -> "a rating from %d to %d".formatted(band.lowest(), band.highest()))
          .collect(joining());
    }
    return setting.spoken(value, Optional.of(settings.currency()));
  }

  private List<FeeSetting> changed(FeeSettings possible) {
    return fees.settings().stream()
        .filter(
            setting ->
                !possible
                    .stated(fees.venue(), setting)
                    .equals(present.stated(fees.venue(), setting)))
        .toList();
  }

  /** How far levels and ratings are from the present ones, and rare settings from all others. */
  private long stepsAway(FeeSettings possible) {
    return changed(possible).stream()
        .mapToLong(
            setting ->
                switch (setting.kind()) {
                  case LEVEL, RATING ->
                      Math.abs(value(possible, setting).orElseThrow() - number(setting));
                  case CHOICE, AMOUNT, RATE -> setting.evidence() == Evidence.ONE_PAYOUT ? 0 : RARE;
                })
        .sum();
  }

  private long number(FeeSetting setting) {
    return value(present, setting).orElseThrow();
  }

  private OptionalLong value(FeeSettings settings, FeeSetting setting) {
    return settings.value(fees.venue(), setting, day);
  }
}
