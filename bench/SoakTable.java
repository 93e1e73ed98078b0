package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was seen of a process while it was soaked: a row per span, and what is to be judged. */
final class SoakTable {
  private static final String COLUMN = " %16s";

  private final Duration warmUp;
  private final Duration row;
  private final List<Map<Vital, Long>> span = new ArrayList<>();
  private final Map<Vital, List<Long>> judged = new EnumMap<>(Vital.class);
  private Duration nextRow;

  /**
   * A table without rows.
   *
   * @param warmUp what is seen in it is shown and not judged
   */
  SoakTable(Duration warmUp, Duration row) {
    this.warmUp = warmUp;
    this.row = row;
    this.nextRow = row;
    for (Vital vital : Vital.values()) {
      judged.put(vital, new ArrayList<>());
    }
  }

  void printHead() {
    StringBuilder head = new StringBuilder("   time    answers  own days");
    for (Vital vital : Vital.values()) {
      head.append(COLUMN.formatted(vital.label()));
    }
    System.out.println(head);
  }

  /**
   * Takes in a look; prints the row of its span when that is over.
   *
   * @param own how much of its own time has passed for the process
   */
  void add(Duration at, Map<Vital, Long> look, long answers, Duration own) {
    span.add(look);
    if (at.compareTo(warmUp) >= 0) {
      look.forEach((vital, value) -> judged.get(vital).add(value));
    }
    if (at.compareTo(nextRow) >= 0) {
      StringBuilder line = new StringBuilder();
      line.append(
          "%4d:%02d %,10d %9.2f"
              .formatted(at.toMinutes(), at.toSecondsPart(), answers, own.toMinutes() / 1440.0));
      for (Vital vital : Vital.values()) {
        long middle = Leak.median(span.stream().map(seen -> seen.get(vital)).toList());
        line.append(COLUMN.formatted("%,d".formatted(middle)));
      }
      System.out.println(line);
      span.clear();
      nextRow = nextRow.plus(row);
    }
  }

  /** What grows, in words. */
  List<String> growing() {
    return judged.entrySet().stream()
        .filter(seen -> seen.getKey().leak().test(seen.getValue()))
        .map(seen -> "%s: %s".formatted(seen.getKey().label(), seen.getValue()))
        .toList();
  }
}
