package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * All that is known of a venue's fees: what it asks about its seller, and its schedules. The one
 * place that says which schedule is in force on a day.
 *
 * @param settings in the order they are asked for
 * @param schedules oldest first
 */
public record VenueFees(Provider venue, List<FeeSetting> settings, List<FeeSchedule> schedules) {
  /** The first day of the regions' rows: no sale before it is reckoned with them. */
  static final Optional<LocalDate> BY_REGION = Optional.of(LocalDate.of(2026, 11, 23));

  public static VenueFees of(Provider venue) {
    return switch (venue) {
      case STOCKX -> StockxSchedule.FEES;
      case ALIAS -> AliasSchedule.FEES;
    };
  }

  public FeeSetting setting(String name) {
    for (FeeSetting setting : settings) {
      if (setting.name().equals(name)) {
        return setting;
      }
    }
    throw new NoSuchElementException(venue.label() + " asks for no setting " + name);
  }

  /** The schedule of a day; of days before all known ones the oldest. */
  FeeSchedule on(LocalDate day) {
    FeeSchedule found = schedules.getFirst();
    for (FeeSchedule schedule : schedules) {
      found = schedule.isInForce(day) ? schedule : found;
    }
    return found;
  }

  /** The days from which anything of a schedule may be another than the day before. */
  Stream<LocalDate> turns() {
    return schedules.stream().flatMap(FeeSchedule::turns);
  }

  /** Which fees those of a day are, in a few words. */
  public String title(LocalDate day) {
    FeeSchedule schedule = on(day);
    String fees = venue.label() + " fees ";
    if (schedule.since().isEmpty()) {
      return schedules.size() == 1
          ? venue.label() + " fees"
          : fees + "before " + schedules.get(1).since().orElseThrow();
    }
    LocalDate since = schedule.since().get();
    return schedule.isInForce(day)
        ? fees + "since " + since
        : fees + "of " + since + ", the oldest known";
  }

  /** What each value of a level or rating is charged on a day; nothing for other settings. */
  public List<Band> bands(FeeSetting standing, LocalDate day) {
    return charges(Charge.Commission.class, day)
        .filter(commission -> commission.standing().equals(standing))
        .flatMap(commission -> commission.bands().stream())
        .toList();
  }

  private <T extends Charge> Stream<T> charges(Class<T> type, LocalDate day) {
    return on(day).charges().stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * What is charged of the price on a day whoever sells, such as {@code 3 % for payment
   * processing}.
   */
  public List<String> ofEverybody(FeeSettings settings, LocalDate day) {
    return charges(Charge.PriceShare.class, day)
        .map(
            share ->
                share
                        .rate()
                        .text(
                            settings.value(venue, share.rate(), day).orElseThrow(),
                            Optional.empty())
                    + " for "
                    + share.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What a setting is for a seller who does not state it; empty: none applies, or is known. */
  OptionalLong standard(FeeSetting setting, FeeSettings settings, LocalDate day) {
    FeeSchedule.Standard standard = on(day).standard(setting);
    return row(standard, settings, day)
        .map(row -> OptionalLong.of(row.value()))
        .orElse(standard.everywhere());
  }

  private Optional<Row> row(FeeSchedule.Standard standard, FeeSettings settings, LocalDate day) {
    // Asked for every sale of a report.
    for (Row row : standard.rows().reversed()) {
      if (row.isFor(this, settings, day)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The amount of a seller's region in another currency than the seller's; empty: none is. */
  Optional<Money> abroad(FeeSetting setting, FeeSettings settings, LocalDate day) {
    return rowAbroad(setting, settings, day)
        .map(row -> new Money(row.value(), row.whom().currency().orElseThrow()));
  }

  private Optional<Row> rowAbroad(FeeSetting setting, FeeSettings settings, LocalDate day) {
    for (Row row : on(day).standard(setting).rows().reversed()) {
      if (row.whom().region().isPresent()
          && !row.isIn(settings.currency())
          && row.isForSeller(this, settings, day)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** What a setting may be for this seller, beside its known values. */
  Stream<Long> tried(FeeSetting setting, FeeSettings settings, LocalDate day) {
    return on(day).standard(setting).tried().stream()
        .filter(row -> row.isFor(this, settings, day))
        .map(Row::value);
  }

  /**
   * The figure a setting has for this seller unstated, an amount perhaps in another currency; empty
   * when it is nobody's in particular.
   */
  public Optional<FeeRow> figure(FeeSetting setting, FeeSettings settings, LocalDate day) {
    FeeSchedule.Standard standard = on(day).standard(setting);
    return row(standard, settings, day)
        .or(() -> rowAbroad(setting, settings, day))
        .map(row -> figure(setting, row, day))
        .or(() -> everywhere(setting, day));
  }

  /** Every figure of the schedule of a day, with where it was read. */
  public List<FeeRow> figures(LocalDate day) {
    Stream<FeeRow> taken =
        charges(Charge.Commission.class, day).flatMap(each -> figures(each, day));
    return Stream.concat(taken, settings.stream().flatMap(each -> figures(each, day))).toList();
  }

  private Stream<FeeRow> figures(FeeSetting setting, LocalDate day) {
    FeeSchedule.Standard standard = on(day).standard(setting);
    Stream<FeeRow> unstated =
        Stream.concat(
            everywhere(setting, day).stream(),
            standard.rows().stream()
                .filter(row -> row.isInForce(day))
                .map(row -> figure(setting, row, day)));
    Stream<FeeRow> stated =
        standard.tried().stream()
            .filter(row -> row.isInForce(day))
            .map(row -> figure(setting, row, day).ifStated(row.since()));
    return Stream.concat(unstated, stated);
  }

  private Stream<FeeRow> figures(Charge.Commission commission, LocalDate day) {
    String noun = commission.standing().words().noun();
    return commission.bands().stream()
        .map(
            band ->
                new FeeRow(
                    commission.name(),
                    band.spoken(noun),
                    on(day).since(),
                    band.rate(),
                    commission.source()));
  }

  private FeeRow figure(FeeSetting setting, Row row, LocalDate day) {
    return new FeeRow(
        name(setting),
        row.whom().place(),
        row.since().or(() -> on(day).since()),
        setting.text(row.value(), row.whom().currency()),
        row.source());
  }

  private Optional<FeeRow> everywhere(FeeSetting setting, LocalDate day) {
    FeeSchedule.Standard standard = on(day).standard(setting);
    return standard
        .source()
        .map(
            source ->
                new FeeRow(
                    name(setting),
                    "everybody",
                    on(day).since(),
                    setting.text(standard.everywhere().orElseThrow(), Optional.empty()),
                    source));
  }

  private static String name(FeeSetting setting) {
    String noun = setting.words().noun();
    return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
  }
}
