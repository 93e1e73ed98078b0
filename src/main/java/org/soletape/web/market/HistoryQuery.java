package org.soletape.web.market;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * Which days of history were asked for. What makes no sense is refused with the reason.
 *
 * @param size its key, such as {@code 10.5}; empty for all
 * @param provider empty for all
 * @param currency in which amounts are written besides
 */
record HistoryQuery(
    LocalDate from,
    LocalDate to,
    Optional<String> size,
    Optional<Provider> provider,
    Optional<Currency> currency) {
  private static final int DAYS = 365;

  /** Four digits and no sign: of years beyond, neither a database nor a calendar has days. */
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** A year up to this day where nothing else is said. */
  static HistoryQuery read(Context context, LocalDate newest) {
    LocalDate to = day(context, "to").orElse(newest);
    LocalDate from = day(context, "from").orElse(to.minusDays(DAYS - 1));
    if (from.isAfter(to)) {
      throw new BadRequestResponse("The first day, from, must not be after the last, to.");
    }
    return new HistoryQuery(
        from,
        to,
        parameter(context, "size"),
        provider(context),
        DisplayCurrency.asked(context::queryParam));
  }

  private static Optional<LocalDate> day(Context context, String name) {
    try {
      return parameter(context, name).map(text -> LocalDate.parse(text, DAY));
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse(name + " must be a day such as 2026-11-23.");
    }
  }

  private static Optional<Provider> provider(Context context) {
    return parameter(context, "provider")
        .map(
            id ->
                Arrays.stream(Provider.values())
                    .filter(venue -> venue.id().equals(id))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new BadRequestResponse(
                                "The provider must be one of "
                                    + String.join(", ", Provider.ids())
                                    + ".")));
  }

  private static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
