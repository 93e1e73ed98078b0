package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What a buyer pays for an ask, by what the buyer states: no schedule knows a buyer's address.
 *
 * @param ask the price
 * @param lines what comes on top of it, each rounded half up
 * @param total all of it
 * @param unstated what is not stated and so not in the total, such as {@code duty}
 */
public record BuyerCost(Money ask, List<FeeLine> lines, Money total, List<String> unstated) {
  public BuyerCost {
    lines = List.copyOf(lines);
    unstated = List.copyOf(unstated);
  }

  /**
   * Empty when nothing is stated about buying at the venue.
   *
   * @param ask zero or more, in the currency of the settings
   */
  public static Optional<BuyerCost> of(
      Provider venue, FeeSettings settings, LocalDate day, Money ask) {
    if (!settings.cover(ask)) {
      throw new IllegalArgumentException(ask + " is not in " + settings.currency());
    }
    List<FeeLine> lines = new ArrayList<>();
    List<String> unstated = new ArrayList<>();
    Money total = ask;
    for (FeeSetting setting : VenueFees.of(venue).settings()) {
      if (setting.use() == FeeSetting.Use.BUYING) {
        Optional<FeeLine> line = line(setting, settings, venue, day, ask);
        line.ifPresentOrElse(lines::add, () -> unstated.add(setting.words().noun()));
        total = line.map(FeeLine::amount).map(total::plus).orElse(total);
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new BuyerCost(ask, lines, total, unstated));
  }

  private static Optional<FeeLine> line(
      FeeSetting setting, FeeSettings settings, Provider venue, LocalDate day, Money ask) {
    return settings.value(venue, setting, day).stream()
        .mapToObj(
            value -> {
              boolean isRate = setting.kind() == FeeSetting.Kind.RATE;
              long minor = isRate ? new BasisPoints((int) value).of(ask.minor()) : value;
              return new FeeLine(
                  setting.words().label().replace(", percent", ""),
                  isRate ? setting.text(value, Optional.empty()) : "fixed",
                  new Money(minor, ask.currency()),
                  "As you stated.");
            })
        .findFirst();
  }
}
