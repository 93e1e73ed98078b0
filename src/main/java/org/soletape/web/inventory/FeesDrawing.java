package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.fees.Band;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.VenueFees;
import org.soletape.web.Option;
import org.soletape.web.chart.Moment;

/** What the page about fees asks for and shows, from what the venues' schedules say. */
record FeesDrawing(FeeHistory history, LocalDate today) {
  /** One section of fields for each venue. */
  List<FeesView.Section> sections() {
    return Arrays.stream(Provider.values())
        .map(VenueFees::of)
        .map(
            fees ->
                new FeesView.Section(
                    fees.venue().id(),
                    fees.venue().label(),
                    fees.settings().stream().map(setting -> field(fees, setting)).toList()))
        .toList();
  }

  private FeesView.Field field(VenueFees fees, FeeSetting setting) {
    List<Option> options =
        setting.kind() == FeeSetting.Kind.LEVEL
            ? fees.bands(setting, today).stream().map(FeesDrawing::option).toList()
            : List.of();
    return new FeesView.Field(
        FeesForm.field(fees.venue(), setting),
        setting.words().label(),
        hint(fees, setting),
        switch (setting.kind()) {
          case LEVEL, RATING -> "numeric";
          case AMOUNT, RATE -> "decimal";
        },
        switch (setting.kind()) {
          case LEVEL, RATING -> 3;
          case AMOUNT -> 12;
          case RATE -> 5;
        },
        options);
  }

  private static Option option(Band level) {
    return new Option(String.valueOf(level.lowest()), level.lowest() + " · " + level.rate(), false);
  }

  private String hint(VenueFees fees, FeeSetting setting) {
    return switch (setting.kind()) {
      case LEVEL ->
          fees.ofEverybody(today).stream()
              .map(share -> "And " + share + ".")
              .collect(Collectors.joining(" "));
      case RATING -> bands(fees.bands(setting, today));
      case AMOUNT -> {
        FeeSettings present = history.on(today);
        yield fees.regional(setting, present.currency(), today)
                .map(regional -> regional + ". ")
                .orElse("")
            + setting.words().hint();
      }
      case RATE -> setting.words().hint();
    };
  }

  /** Such as {@code 90 and above 9.5 %, from 70 15 %, below 25 %.} */
  private static String bands(List<Band> bands) {
    List<String> words = new ArrayList<>();
    for (Band band : bands) {
      String whom =
          words.isEmpty()
              ? band.lowest() + " and above "
              : words.size() == bands.size() - 1 ? "below " : "from " + band.lowest() + " ";
      words.add(whom + band.rate());
    }
    return String.join(", ", words) + ".";
  }

  /** What was stated, newest first. */
  List<FeesView.Change> past() {
    return history.changes().reversed().stream()
        .map(
            change ->
                new FeesView.Change(
                    change.since().map(LocalDate::toString).orElse(""),
                    change
                        .since()
                        .map(day -> "Since " + Moment.day(day))
                        .orElse("From the beginning"),
                    lines(change)))
        .toList();
  }

  private static List<String> lines(FeeChange change) {
    List<String> lines = new ArrayList<>();
    change.currency().ifPresent(currency -> lines.add("Counted in " + currency + "."));
    for (Provider venue : Provider.values()) {
      String spoken =
          VenueFees.of(venue).settings().stream()
              .flatMap(setting -> change.stated(venue, setting).stream())
              .map(stated -> stated.setting().spoken(stated.value(), stated.currency()))
              .collect(Collectors.joining(", "));
      if (!spoken.isEmpty()) {
        lines.add(venue.label() + ": " + spoken + ".");
      }
    }
    return lines;
  }

  /** What an empty day means, and what a stated one changes. */
  String startHint() {
    return history.changes().isEmpty()
        ? "Empty: from the beginning, for all your sales."
        : "Empty: today. With an earlier day, receipts of sales since then that state no payout"
            + " are reckoned anew.";
  }
}
