package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.fees.Band;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.Region;
import org.soletape.fees.VenueFees;
import org.soletape.web.Option;
import org.soletape.web.chart.Moment;

/** What the page about fees asks for and shows, from what the venues' schedules say. */
record FeesDrawing(FeeHistory history, LocalDate today) {
  /** The regions to choose from; the first while none is stated, to leave it to the currency. */
  List<Option> regions() {
    List<Option> options = new ArrayList<>();
    if (history.region().isEmpty()) {
      String implied = present().region().map(Region::label).orElse("not stated");
      options.add(new Option("", "By currency: " + implied, false));
    }
    for (Region region : Region.values()) {
      options.add(new Option(region.id(), region.label(), false));
    }
    return options;
  }

  /** The fields of each venue that are asked for somewhere. */
  List<FeesView.Section> sections(FeeSetting.Use use) {
    return Arrays.stream(Provider.values())
        .map(VenueFees::of)
        .map(
            fees ->
                new FeesView.Section(
                    fees.venue().id(),
                    fees.venue().label(),
                    fees.settings().stream()
                        .filter(setting -> setting.use() == use)
                        .map(setting -> field(fees, setting))
                        .toList()))
        .toList();
  }

  private FeesView.Field field(VenueFees fees, FeeSetting setting) {
    return new FeesView.Field(
        FeesForm.field(fees.venue(), setting),
        setting.words().label(),
        hint(fees, setting).strip(),
        switch (setting.kind()) {
          case LEVEL, RATING, CHOICE -> "numeric";
          case AMOUNT, RATE -> "decimal";
        },
        switch (setting.kind()) {
          case LEVEL, RATING, CHOICE -> 3;
          case AMOUNT -> 12;
          case RATE -> 5;
        },
        options(fees, setting));
  }

  private List<Option> options(VenueFees fees, FeeSetting setting) {
    return switch (setting.kind()) {
      case LEVEL -> fees.bands(setting, today).stream().map(FeesDrawing::option).toList();
      case CHOICE -> {
        List<String> choices = setting.words().choices();
        yield IntStream.range(0, choices.size())
            .mapToObj(way -> new Option(String.valueOf(way), choices.get(way), false))
            .toList();
      }
      case RATING, AMOUNT, RATE -> List.of();
    };
  }

  private static Option option(Band level) {
    return new Option(String.valueOf(level.lowest()), level.lowest() + " · " + level.rate(), false);
  }

  private String hint(VenueFees fees, FeeSetting setting) {
    return switch (setting.kind()) {
      case LEVEL ->
          fees.ofEverybody(present(), today).stream()
              .map(share -> "And " + share + ".")
              .collect(Collectors.joining(" "));
      case RATING -> bands(fees.bands(setting, today));
      case CHOICE -> setting.words().hint();
      case AMOUNT, RATE -> figure(fees, setting) + setting.words().hint();
    };
  }

  /** What the schedule has for this person, and where that was read. */
  private String figure(VenueFees fees, FeeSetting setting) {
    return fees.figure(setting, present(), today)
        .map(
            figure ->
                "%s for %s (%s). ".formatted(figure.value(), figure.whom(), figure.source().text()))
        .orElse("");
  }

  private FeeSettings present() {
    return history.on(today);
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
    change.region().ifPresent(region -> lines.add("Living in " + region.label() + "."));
    for (Provider venue : Provider.values()) {
      String spoken =
          VenueFees.of(venue).settings().stream()
              .flatMap(setting -> change.stated(venue, setting).stream())
              .map(FeesDrawing::spoken)
              .collect(Collectors.joining(", "));
      if (!spoken.isEmpty()) {
        lines.add(venue.label() + ": " + spoken + ".");
      }
    }
    return lines;
  }

  private static String spoken(FeeChange.Stated stated) {
    return stated.setting().spoken(stated.value(), stated.currency())
        + stated.until().map(last -> " until " + Moment.day(last)).orElse("");
  }

  /** What an empty day means, and what a stated one changes. */
  String startHint() {
    return history.isNew()
        ? "Empty: from the beginning, for all your sales."
        : "Empty: today. With an earlier day, receipts of sales since then that state no payout"
            + " are reckoned anew.";
  }
}
