package org.soletape.demo.generated;

import java.util.ArrayList;
import java.util.List;

/** For whom a shoe is made, and the sizes it comes in at either venue. */
enum SizeRun {
  MEN("men", "men", "US M", "us m"),
  UNISEX("unisex", "men", "US M", "us m"),
  WOMEN("women", "women", "US W", "us w"),
  GRADE_SCHOOL("kids", "youth", "US", "us"),
  GRADE_SCHOOL_WIDE("kids", "youth", "US", "us"),
  PRE_SCHOOL("kids", "youth", "US", "us"),
  TODDLER("kids", "infant", "US", "us");

  private final String stockxGender;
  private final String aliasGender;
  private final String chartName;
  private final String chartType;

  @SuppressWarnings("ImmutableEnumChecker") // a copy nobody can change
  private final List<Rung> rungs;

  SizeRun(String stockxGender, String aliasGender, String chartName, String chartType) {
    this.stockxGender = stockxGender;
    this.aliasGender = aliasGender;
    this.chartName = chartName;
    this.chartType = chartType;
    this.rungs = ladder(name());
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

  private static List<Rung> ladder(String name) {
    return switch (name) {
      case "WOMEN" ->
          new Ladder("7.5W").both("W", 10, 24).alias("W", 25, 25).both("W", 26, 26).done();
      case "GRADE_SCHOOL" -> new Ladder("5.5Y").both("Y", 7, 14).done();
      case "GRADE_SCHOOL_WIDE" ->
          new Ladder("5.5Y")
              .alias("C", 21, 27)
              .alias("Y", 2, 6)
              .both("Y", 7, 14)
              .alias("Y", 15, 20)
              .done();
      case "PRE_SCHOOL" -> new Ladder("13C").both("C", 21, 27).both("Y", 2, 6).done();
      case "TODDLER" -> new Ladder("6C").whole("C", 4, 20).done();
      default ->
          new Ladder("9.5")
              .stockx("", 7, 7)
              .both("", 8, 26)
              .alias("", 27, 27)
              .both("", 28, 28)
              .alias("", 29, 29)
              .both("", 30, 30)
              .alias("", 32, 32)
              .done();
    };
  }

  /** Lays sizes in order; bounds are inclusive and in half steps. */
  private static final class Ladder {
    private record Step(SizeLabel size, boolean onStockx, boolean onAlias) {}

    private final String middle;
    private final List<Step> steps = new ArrayList<>();

    Ladder(String middle) {
      this.middle = middle;
    }

    Ladder both(String letter, int from, int to) {
      return add(letter, from, to, 1, true, true);
    }

    Ladder whole(String letter, int from, int to) {
      return add(letter, from, to, 2, true, true);
    }

    Ladder stockx(String letter, int from, int to) {
      return add(letter, from, to, 1, true, false);
    }

    Ladder alias(String letter, int from, int to) {
      return add(letter, from, to, 1, false, true);
    }

    private Ladder add(
        String letter, int from, int to, int step, boolean onStockx, boolean onAlias) {
      for (int halves = from; halves <= to; halves += step) {
        steps.add(new Step(new SizeLabel(halves, letter), onStockx, onAlias));
      }
      return this;
    }

    List<Rung> done() {
      int centre = 0;
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i).size().printed().equals(middle)) {
          centre = i;
        }
      }
      List<Rung> rungs = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        rungs.add(new Rung(i, Math.abs(i - centre), step.size(), step.onStockx(), step.onAlias()));
      }
      return List.copyOf(rungs);
    }
  }
}
