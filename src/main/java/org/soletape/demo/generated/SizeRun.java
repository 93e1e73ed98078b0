package org.soletape.demo.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** For whom a shoe is made, and the sizes it comes in at either venue. */
enum SizeRun {
  MEN("men", "men", "US M", "us m", grown()),
  UNISEX("unisex", "men", "US M", "us m", grown()),
  WOMEN(
      "women",
      "women",
      "US W",
      "us w",
      rungs("7.5W", both("W", 10, 24), alias("W", 25, 25), both("W", 26, 26))),
  GRADE_SCHOOL("kids", "youth", "US", "us", rungs("5.5Y", both("Y", 7, 14))),
  GRADE_SCHOOL_WIDE(
      "kids",
      "youth",
      "US",
      "us",
      rungs("5.5Y", alias("C", 21, 27), alias("Y", 2, 6), both("Y", 7, 14), alias("Y", 15, 20))),
  PRE_SCHOOL("kids", "youth", "US", "us", rungs("13C", both("C", 21, 27), both("Y", 2, 6))),
  TODDLER("kids", "infant", "US", "us", rungs("6C", new Span("C", 4, 20, 2, true, true)));

  private final String stockxGender;
  private final String aliasGender;
  private final String chartName;
  private final String chartType;

  @SuppressWarnings("ImmutableEnumChecker") // a copy nobody can change
  private final List<Rung> rungs;

  SizeRun(
      String stockxGender,
      String aliasGender,
      String chartName,
      String chartType,
      List<Rung> rungs) {
    this.stockxGender = stockxGender;
    this.aliasGender = aliasGender;
    this.chartName = chartName;
    this.chartType = chartType;
    this.rungs = rungs;
  }

  /** Sizes in a row; bounds are inclusive and, as the step, in half steps. */
  private record Span(
      String letter, int from, int to, int step, boolean onStockx, boolean onAlias) {
    IntStream halves() {
      return IntStream.iterate(from, halves -> halves <= to, halves -> halves + step);
    }
  }

  String stockxGender() {
    return stockxGender;
  }

  String aliasGender() {
    return aliasGender;
  }

  /** The size system as StockX prints it: "US M". */
  String chartName() {
    return chartName;
  }

  /** The size system as StockX types it: "us m". */
  String chartType() {
    return chartType;
  }

  List<Rung> rungs() {
    return rungs;
  }

  private static List<Rung> grown() {
    return rungs(
        "9.5",
        new Span("", 7, 7, 1, true, false),
        both("", 8, 26),
        alias("", 27, 27),
        both("", 28, 28),
        alias("", 29, 29),
        both("", 30, 30),
        alias("", 32, 32));
  }

  private static Span both(String letter, int from, int to) {
    return new Span(letter, from, to, 1, true, true);
  }

  private static Span alias(String letter, int from, int to) {
    return new Span(letter, from, to, 1, false, true);
  }

  /** All spans in order, by their distance from the size most people wear. */
  private static List<Rung> rungs(String middle, Span... spans) {
    List<Rung> rungs = new ArrayList<>();
    for (Span span : spans) {
      span.halves()
          .mapToObj(halves -> new SizeLabel(halves, span.letter()))
          .map(size -> new Rung(rungs.size(), 0, size, span.onStockx(), span.onAlias()))
          .forEach(rungs::add);
    }
    int centre = rungs.stream().map(rung -> rung.size().printed()).toList().indexOf(middle);
    return rungs.stream().map(rung -> rung.around(centre)).toList();
  }
}
