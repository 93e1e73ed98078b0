package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.soletape.money.Money;
import org.soletape.portfolio.OwnedDays;

/**
 * A period in figures: as a whole, month by month, and by what its pairs are told apart by. The
 * lines of the months and of each group add up to the whole: of the months what was bought and
 * sold, of the groups everything; by venue the sales alone.
 *
 * @param groups largest profit first, what is not known last
 * @param ranking the sales whose profit is known, best first
 * @param gaps how many pairs have each; those no pair has are left out
 */
public record Report(
    Period period,
    Line whole,
    List<MonthLine> months,
    Map<Group, List<GroupLine>> groups,
    List<ReportedPair> ranking,
    Map<Gap, Integer> gaps) {
  /** How many sales are the best, and the worst. */
  public static final int RANKED = 10;

  private static final List<Group> GROUPS = List.of(Group.values());

  /** A month, or what of it is in the period. */
  public record MonthLine(Period period, Line line) {}

  /**
   * The pairs of one brand, venue or size.
   *
   * @param name empty for those of which it is not known
   */
  public record GroupLine(Optional<String> name, Line line) {}

  public Report {
    months = List.copyOf(months);
    groups = Map.copyOf(groups);
    ranking = List.copyOf(ranking);
    gaps = Map.copyOf(gaps);
  }

  /** The report of a period over all pairs of a person. */
  public static Report of(List<ReportedPair> pairs, Period period, FiscalYear years) {
    List<ReportedPair> within = new ArrayList<>();
    RunningLine whole = new RunningLine();
    Map<Group, Map<String, RunningLine>> named = new EnumMap<>(Group.class);
    for (ReportedPair pair : pairs) {
      Set<Part> parts = Part.of(pair, period);
      if (parts.isEmpty()) {
        continue;
      }
      within.add(pair);
      whole.add(pair, parts);
      for (Group group : GROUPS) {
        if (group.tellsStock() || parts.contains(Part.SOLD)) {
          line(named, group, pair).add(pair, parts);
        }
      }
    }
    return new Report(
        period,
        whole.line(),
        months(within, years.months(period)),
        groups(named),
        ranking(within, period),
        gaps(pairs, period));
  }

  private static RunningLine line(
      Map<Group, Map<String, RunningLine>> named, Group group, ReportedPair pair) {
    return named
        .computeIfAbsent(group, added -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
        .computeIfAbsent(group.of(pair).orElse(""), added -> new RunningLine());
  }

  /**
   * Adds each pair to the months from its purchase to its sale.
   *
   * @param pairs each in some part of these months
   */
  private static List<MonthLine> months(List<ReportedPair> pairs, List<Period> months) {
    long[] firsts = months.stream().mapToLong(month -> month.first().toEpochDay()).toArray();
    List<RunningLine> lines = months.stream().map(month -> new RunningLine()).toList();
    for (ReportedPair pair : pairs) {
      OwnedDays owned = pair.owned().orElseThrow();
      int last = owned.sold().isEmpty() ? lines.size() - 1 : place(owned.sold().get(), firsts);
      for (int at = place(owned.since(), firsts); at <= last; at++) {
        lines.get(at).add(pair, Part.of(pair, months.get(at)));
      }
    }
    return IntStream.range(0, months.size())
        .mapToObj(at -> new MonthLine(months.get(at), lines.get(at).line()))
        .toList();
  }

  /** The month of a day; the first for one before it. */
  private static int place(LocalDate day, long[] firsts) {
    int place = Arrays.binarySearch(firsts, day.toEpochDay());
    return place >= 0 ? place : Math.max(0, -place - 2);
  }

  private static Map<Group, List<GroupLine>> groups(Map<Group, Map<String, RunningLine>> named) {
    Map<Group, List<GroupLine>> groups = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      groups.put(
          group,
          named.getOrDefault(group, Map.of()).entrySet().stream()
              .map(
                  each ->
                      new GroupLine(
                          Optional.of(each.getKey()).filter(name -> !name.isEmpty()),
                          each.getValue().line()))
              .filter(each -> !each.line().isEmpty())
              .sorted(
                  Comparator.comparing((GroupLine each) -> each.name().isEmpty())
                      .thenComparing(Report::gain, Comparator.reverseOrder()))
              .toList());
    }
    return groups;
  }

  private static long gain(GroupLine group) {
    return group.line().sales().profit().sum().amount().map(Money::minor).orElse(Long.MIN_VALUE);
  }

  private static List<ReportedPair> ranking(List<ReportedPair> pairs, Period period) {
    record Ranked(ReportedPair pair, long profit) {}
    return pairs.stream()
        .filter(pair -> Part.SOLD.holds(pair, period))
        .flatMap(pair -> profit(pair).map(gain -> new Ranked(pair, gain.minor())).stream())
        .sorted(Comparator.comparingLong(Ranked::profit).reversed())
        .map(Ranked::pair)
        .toList();
  }

  private static Optional<Money> profit(ReportedPair pair) {
    return pair.sale().flatMap(sale -> sale.profit().amount());
  }

  private static Map<Gap, Integer> gaps(List<ReportedPair> pairs, Period period) {
    Map<Gap, Integer> gaps = new EnumMap<>(Gap.class);
    for (Gap gap : Gap.values()) {
      for (ReportedPair pair : pairs) {
        if (gap.holds(pair, period)) {
          gaps.merge(gap, 1, Integer::sum);
        }
      }
    }
    return gaps;
  }

  /** The ten sales that brought most, best first. */
  public List<ReportedPair> best() {
    return ranking.stream().limit(RANKED).toList();
  }

  /** The ten that brought least, worst first; none of the best. */
  public List<ReportedPair> worst() {
    int from = Math.max(Math.min(RANKED, ranking.size()), ranking.size() - RANKED);
    return ranking.subList(from, ranking.size()).reversed();
  }
}
