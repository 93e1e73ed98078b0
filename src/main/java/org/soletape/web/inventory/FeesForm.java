package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Region;
import org.soletape.fees.VenueFees;
import org.soletape.web.Form;

/** Fee settings as a form sends them, and what is wrong with them. */
final class FeesForm {
  private final FeeHistory history;
  private final LocalDate today;
  private final FeeSettings shown;
  private final LocalDate shownOf;
  private final Map<String, String> values;
  private final Map<String, String> problems = new HashMap<>();

  private FeesForm(Function<String, String> parameters, StatedFees fees) {
    this.history = fees.history();
    this.today = fees.today();
    this.shownOf = FeeDays.read(parameters.apply("as_of"), today).orElse(today);
    this.shown = fees.on(shownOf);
    this.values = new LinkedHashMap<>(of(fees, shownOf).values());
    this.values.put("starts_on", "");
    this.values.replaceAll(
        (field, held) -> Optional.ofNullable(parameters.apply(field)).orElse(held).strip());
  }

  /**
   * What came of reading a form.
   *
   * @param change empty when anything is wrong
   */
  record Read(Optional<FeeChange> change, Form form) {}

  /** The field of a setting. */
  static String field(Provider venue, FeeSetting setting) {
    return venue.id() + "_" + setting.name();
  }

  /** The form that would send what holds on a day. */
  static Form of(StatedFees fees, LocalDate day) {
    Map<String, String> values = new LinkedHashMap<>(of(fees.on(day), day).values());
    values.put("region", fees.history().region().map(Region::id).orElse(""));
    return new Form(values, Map.of());
  }

  /** The form that would send the settings of a day. */
  static Form of(FeeSettings settings, LocalDate day) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("currency", settings.currency().getCurrencyCode());
    for (Provider venue : Provider.values()) {
      for (FeeSetting setting : lasting(venue)) {
        values.put(field(venue, setting), entry(settings, venue, setting, day));
      }
    }
    return new Form(values, Map.of());
  }

  /** Nothing while it is not known what is taken. */
  private static String entry(
      FeeSettings settings, Provider venue, FeeSetting setting, LocalDate day) {
    return settings.isMissing(venue, setting)
        ? ""
        : FeeEntry.of(setting, settings.value(venue, setting, day), settings.currency());
  }

  /** What is stated until it is stated otherwise. */
  private static List<FeeSetting> lasting(Provider venue) {
    return VenueFees.of(venue).settings().stream()
        .filter(setting -> setting.use() != FeeSetting.Use.PROMOTION)
        .toList();
  }

  /**
   * Reads what a form changes of the settings it showed: those of today, or of the day in {@code
   * as_of}. A field it does not send stays as it is. In another currency amounts are the schedules'
   * own.
   */
  static Read read(Function<String, String> parameters, StatedFees fees) {
    FeesForm form = new FeesForm(parameters, fees);
    Optional<FeeChange> change = form.change();
    return new Read(
        change.filter(unused -> form.problems.isEmpty()), new Form(form.values, form.problems));
  }

  private Optional<FeeChange> change() {
    Optional<LocalDate> since = since();
    Optional<Currency> currency = currency();
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    boolean isFirst = history.isNew();
    boolean isOther = !currency.get().equals(shown.currency());
    List<FeeChange.Stated> stated = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      for (FeeSetting setting : lasting(venue)) {
        if (!isOther || setting.kind() != FeeSetting.Kind.AMOUNT) {
          stated(venue, setting).ifPresent(stated::add);
        }
      }
    }
    return Optional.of(
        new FeeChange(since, isFirst || isOther ? currency : Optional.empty(), region(), stated));
  }

  /** A region that was not stated yet. */
  private Optional<Region> region() {
    String typed = values.get("region");
    Optional<Region> region = Region.of(typed);
    if (region.isEmpty() && !typed.isEmpty()) {
      problems.put("region", "One of the regions offered.");
    }
    return region.filter(chosen -> !history.region().equals(Optional.of(chosen)));
  }

  /** The first settings hold from the beginning unless a day is stated, others from today. */
  private Optional<LocalDate> since() {
    if (values.get("starts_on").isEmpty()) {
      return history.isNew() ? Optional.empty() : Optional.of(today);
    }
    Optional<LocalDate> since = FeeDays.read(values.get("starts_on"), today);
    if (since.isEmpty()) {
      problems.put("starts_on", FeeDays.problem(today));
    }
    return since;
  }

  private Optional<Currency> currency() {
    try {
      Currency currency = Currency.getInstance(values.get("currency").toUpperCase(Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0) {
        return Optional.of(currency);
      }
    } catch (IllegalArgumentException e) {
      // Told below, like one that has no minor unit.
    }
    problems.put("currency", "Three letters of a currency, such as USD or EUR.");
    return Optional.empty();
  }

  /** What a field says of its setting; empty when it says nothing new, or nothing that is right. */
  private Optional<FeeChange.Stated> stated(Provider venue, FeeSetting setting) {
    String field = field(venue, setting);
    Optional<OptionalLong> read = FeeEntry.read(setting, values.get(field), shown.currency());
    if (read.isEmpty()) {
      problems.put(field, FeeEntry.problem(setting, shown.currency()));
    }
    return read.filter(value -> isNew(venue, setting, value))
        .map(value -> FeeChange.Stated.of(venue, setting, value, shown.currency()));
  }

  /** Whatever is typed where it is not known what is taken, else another value than is taken. */
  private boolean isNew(Provider venue, FeeSetting setting, OptionalLong value) {
    return shown.isMissing(venue, setting)
        ? !values.get(field(venue, setting)).isEmpty()
        : !value.equals(shown.value(venue, setting, shownOf));
  }
}
