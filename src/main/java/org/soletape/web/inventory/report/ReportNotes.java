package org.soletape.web.inventory.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.report.Gap;
import org.soletape.portfolio.report.Line;
import org.soletape.portfolio.report.Part;
import org.soletape.portfolio.report.Report;
import org.soletape.web.chart.CountText;
import org.soletape.web.inventory.report.ReportView.Note;

/** What a report's figures leave out or assume, in sentences that lead to the pairs. */
record ReportNotes(Report report) {
  private static final Note RULES =
      new Note(
          "Stock before, and what was bought, less what was sold is the stock that is left, in pairs"
              + " and at cost. A pair counts as it is stated now: an edit changes its year, a sale"
              + " that is undone makes it stock again, and a deleted pair is in no figure.",
          Optional.empty());

  private static final Note CASH =
      new Note(
          "Cash today is what the stock would have brought after fees at the closing bids of the"
              + " period's last day, today at the newest.",
          Optional.empty());

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (Gap gap : Gap.values()) {
      Optional.ofNullable(report.gaps().get(gap))
          .ifPresent(
              pairs ->
                  notes.add(
                      new Note(
                          sentence(gap, pairs),
                          Optional.of(ReportAddress.pairs(report.period(), gap)))));
    }
    if (isConverted(report.whole())) {
      notes.add(
          new Note(
              "Amounts in other currencies count by the rate stated with them, else by the European"
                  + " Central Bank's of the day they were paid or received.",
              Optional.empty()));
    }
    notes.add(RULES);
    notes.add(CASH);
    return notes;
  }

  private String sentence(Gap gap, int pairs) {
    String all = CountText.of(pairs, "pair");
    boolean one = pairs == 1;
    return switch (gap) {
      case UNKNOWN_COST ->
          "%s %s no known cost and %s in no sum at cost and in no profit: %s."
              .formatted(
                  all,
                  one ? "has" : "have",
                  one ? "is" : "are",
                  reasons(report.whole().unknownCosts()));
      case UNKNOWN_PROFIT ->
          "The profit of %s sold is unknown and in no sum: %s."
              .formatted(all, reasons(report.whole().sales().unknownProfits()));
      case UNDATED_PURCHASE ->
          ("%s %s no day of purchase and %s as bought on the day of being added, or of the sale if"
                  + " that was before.")
              .formatted(all, one ? "has" : "have", one ? "counts" : "count");
      case SOLD_FIRST ->
          "%s %s a day of sale before that of the purchase and %s as bought when sold."
              .formatted(all, one ? "has" : "have", one ? "counts" : "count");
      case UNDATED_SALE ->
          "%s sold on a day that is not stated and %s in no year."
              .formatted(
                  one ? "1 pair was" : CountText.of(pairs) + " pairs were", one ? "is" : "are");
    };
  }

  private static String reasons(Map<FigureState, Integer> unknown) {
    return unknown.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(each -> "%d because %s".formatted(each.getValue(), each.getKey().reason()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isConverted(Line line) {
    return line.sales().price().converted() + line.sales().payout().converted() > 0
        || List.of(Part.values()).stream()
            .map(line::at)
            .mapToInt(CountedSum::converted)
            .anyMatch(converted -> converted > 0);
  }
}
