package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/**
 * All that is known of a venue's fees: what it asks about its seller, and its schedules. The one
 * place that says which schedule is in force on a day.
 *
 * @param settings in the order they are asked for
 * @param schedules oldest first
 */
public record VenueFees(Provider venue, List<FeeSetting> settings, List<FeeSchedule> schedules) {
  public static VenueFees of(Provider venue) {
    return switch (venue) {
      case STOCKX -> StockxSchedule.FEES;
      case ALIAS -> AliasSchedule.FEES;
    };
  }

  public FeeSetting setting(String name) {
    return settings.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException(venue.label() + " asks for no setting " + name));
  }

  /** The schedule of a day; of days before all known ones the oldest. */
  FeeSchedule on(LocalDate day) {
    FeeSchedule found = schedules.getFirst();
    for (FeeSchedule schedule : schedules) {
      found = schedule.isInForce(day) ? schedule : found;
    }
    return found;
  }

  /** Which fees those of a day are, in a few words. */
  String title(LocalDate day) {
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
   * What everybody is charged of the price on a day, such as {@code 3 % for payment processing}.
   */
  public List<String> ofEverybody(LocalDate day) {
    return charges(Charge.PriceShare.class, day)
        .map(
            share ->
                new BasisPoints(share.rate()).text()
                    + " for "
                    + share.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The amount of the region with this currency on a day, such as {@code CAD 7.00 in Canada}. */
  public Optional<String> regional(FeeSetting setting, Currency currency, LocalDate day) {
    return on(day)
        .regional(setting, currency)
        .map(regional -> regional.amount() + " in " + regional.region());
  }
}
