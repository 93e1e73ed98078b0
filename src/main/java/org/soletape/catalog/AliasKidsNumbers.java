package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.soletape.catalog.Proven.Doubtful;
import org.soletape.catalog.Proven.Known;
import org.soletape.catalog.SizeKey.Scale;

/**
 * The numbers of a kids' listing on Alias, where a child's 2 and a youth's 2 look alike and one
 * list may hold both runs (10.5 to 13.5, then 1 to 10). StockX's letter decides; without it, only a
 * plain grade-school list is clear.
 */
record AliasKidsNumbers(VenueSizes onStockx, VenueSizes onAlias, KidsRun run) {
  private static final BigDecimal SMALLEST_YOUTH = BigDecimal.ONE;
  private static final BigDecimal LARGEST_YOUTH = BigDecimal.valueOf(7);
  private static final BigDecimal LARGEST_TODDLER = BigDecimal.TEN;

  Proven<SizeKey> place(BigDecimal number) {
    List<SizeKey> printed = onStockx.printedAs(number);
    return switch (printed.size()) {
      case 0 -> withoutStockx(new SizeKey(number, Scale.YOUTH));
      case 1 -> asPrinted(printed.get(0));
      default -> new Doubtful<>("StockX prints this number on several scales: " + printed + ".");
    };
  }

  private Proven<SizeKey> asPrinted(SizeKey key) {
    return switch (key.scale()) {
      case YOUTH -> youth(key);
      case CHILD -> child(key);
      case NONE, WOMEN -> new Doubtful<>("StockX prints it as " + key + ", not as a kids' size.");
    };
  }

  private Proven<SizeKey> youth(SizeKey key) {
    if (!isYouth(key.number())) {
      return new Doubtful<>("Only youth sizes 1 to 7 are clear among the kids' numbers of Alias.");
    }
    return run.toddler()
        ? new Doubtful<>("StockX prints " + key + ", but a name of the product says toddler.")
        : new Known<>(key);
  }

  private Proven<SizeKey> child(SizeKey key) {
    if (!run.hasChildSizes()) {
      return new Doubtful<>(
          "StockX prints " + key + ", but the names do not say that the product is PS or TD.");
    }
    return isAboveToddler(key.number()) || isToddlerList()
        ? new Known<>(key)
        : new Doubtful<>("The Alias list may mean a youth size by this number, not " + key + ".");
  }

  private Proven<SizeKey> withoutStockx(SizeKey youth) {
    return isPlainGradeSchool()
        ? new Known<>(youth)
        : new Doubtful<>("It may be a child's or a youth's size, and StockX does not list it.");
  }

  private boolean isPlainGradeSchool() {
    SortedSet<SizeKey> stockx = onStockx.printed();
    boolean onlyYouth = stockx.stream().allMatch(key -> key.scale() == Scale.YOUTH);
    boolean saidSo = run.gradeSchool() || !stockx.isEmpty();
    return saidSo
        && onlyYouth
        && !run.preschool()
        && !run.toddler()
        && !onAlias.hasRepetitions()
        && onAlias.printed().stream().allMatch(key -> isYouth(key.number()));
  }

  private boolean isToddlerList() {
    return run.toddler()
        && onAlias.printed().stream().noneMatch(key -> isAboveToddler(key.number()));
  }

  private static boolean isAboveToddler(BigDecimal number) {
    return number.compareTo(LARGEST_TODDLER) > 0;
  }

  private static boolean isYouth(BigDecimal number) {
    return number.compareTo(SMALLEST_YOUTH) >= 0 && number.compareTo(LARGEST_YOUTH) <= 0;
  }
}
