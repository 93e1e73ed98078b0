package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.fees.BuyerCost;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeRow;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Region;
import org.soletape.fees.VenueFees;
import org.soletape.money.Money;
import org.soletape.web.Json;

/**
 * Writes what decides a person's fees on a day.
 *
 * @param ask whose cost to a buyer is written besides
 */
record FeesJson(FeeHistory history, LocalDate day, Optional<Money> ask) {
  void write(Json json) {
    FeeSettings settings = history.on(day);
    json.field("day", day)
        .field("currency", settings.currency())
        .field("region", settings.region().map(Region::id))
        .field("region_is_stated", history.region().isPresent())
        .objects(
            "venues",
            Arrays.asList(Provider.values()),
            (venue, fields) -> write(VenueFees.of(venue), settings, fields));
  }

  private void write(VenueFees fees, FeeSettings settings, Json json) {
    json.field("venue", fees.venue().id())
        .field("schedule", fees.title(day))
        .objects(
            "settings",
            fees.settings(),
            (setting, fields) -> write(fees, setting, settings, fields))
        .objects("figures", fees.figures(day), FeesJson::write)
        .object(
            "buying",
            ask.flatMap(price -> BuyerCost.of(fees.venue(), settings, day, price)),
            FeesJson::write);
  }

  private void write(VenueFees fees, FeeSetting setting, FeeSettings settings, Json json) {
    boolean isStated = settings.stated(fees.venue(), setting).isPresent();
    OptionalLong value = settings.value(fees.venue(), setting, day);
    Optional<FeeRow> figure = isStated ? Optional.empty() : fees.figure(setting, settings, day);
    json.field("name", setting.name())
        .field("use", setting.use().name().toLowerCase(Locale.ROOT))
        .field("value", figure.map(FeeRow::value).or(() -> text(setting, value, settings)))
        .field("is_stated", isStated)
        .field("source", figure.map(row -> row.source().page()))
        .field("unverified", figure.map(row -> !row.source().isVerified()));
  }

  private static Optional<String> text(
      FeeSetting setting, OptionalLong value, FeeSettings settings) {
    return value.stream()
        .mapToObj(number -> setting.text(number, Optional.of(settings.currency())))
        .findFirst();
  }

  private static void write(FeeRow row, Json json) {
    json.field("name", row.name())
        .field("whom", row.whom())
        .field("since", row.since())
        .field("value", row.value())
        .field("source", row.source().page())
        .field("unverified", !row.source().isVerified());
  }

  private static void write(BuyerCost cost, Json json) {
    json.field("ask", cost.ask())
        .objects("lines", cost.lines(), PayoutJson::write)
        .field("total", cost.total())
        .texts("unstated", cost.unstated());
  }
}
