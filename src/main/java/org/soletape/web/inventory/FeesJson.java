package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.fees.BuyerCost;
import org.soletape.fees.FeeAbroad;
import org.soletape.fees.FeeRow;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Region;
import org.soletape.fees.VenueFees;
import org.soletape.money.Money;
import org.soletape.web.Json;
import org.soletape.web.RateJson;

/**
 * Writes what decides a person's fees on a day.
 *
 * @param ask whose cost to a buyer is written besides
 */
record FeesJson(StatedFees fees, Optional<Money> ask) {
  void write(Json json) {
    FeeSettings settings = fees.present();
    json.field("day", fees.today())
        .field("currency", settings.currency())
        .field("region", settings.region().map(Region::id))
        .field("region_is_stated", fees.history().region().isPresent())
        .objects(
            "venues",
            Arrays.asList(Provider.values()),
            (venue, fields) -> write(VenueFees.of(venue), settings, fields));
  }

  private void write(VenueFees venue, FeeSettings settings, Json json) {
    LocalDate day = fees.today();
    json.field("venue", venue.venue().id())
        .field("schedule", venue.title(day))
        .objects(
            "settings",
            venue.settings(),
            (setting, fields) -> write(venue, setting, settings, fields))
        .objects("figures", venue.figures(day), FeesJson::write)
        .object(
            "buying",
            ask.flatMap(price -> BuyerCost.of(venue.venue(), settings, day, price)),
            FeesJson::write);
  }

  private void write(VenueFees venue, FeeSetting setting, FeeSettings settings, Json json) {
    LocalDate day = fees.today();
    boolean isStated = settings.stated(venue.venue(), setting).isPresent();
    Optional<FeeAbroad> abroad = settings.abroad(venue.venue(), setting);
    Optional<FeeRow> figure = isStated ? Optional.empty() : venue.figure(setting, settings, day);
    OptionalLong value =
        settings.isMissing(venue.venue(), setting)
            ? OptionalLong.empty()
            : settings.value(venue.venue(), setting, day);
    json.field("name", setting.name())
        .field("use", setting.use().name().toLowerCase(Locale.ROOT))
        .field(
            "value",
            figure
                .filter(row -> abroad.isEmpty())
                .map(FeeRow::value)
                .or(() -> text(setting, value, settings)))
        .field("is_stated", isStated)
        .field("source", figure.map(row -> row.source().page()))
        .field("unverified", figure.map(row -> !row.source().isVerified()))
        .field("original_amount", abroad.map(FeeAbroad::told))
        .field("original_currency", abroad.map(fee -> fee.told().currency()));
    RateJson.write(abroad.flatMap(FeeAbroad::rate), json);
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
