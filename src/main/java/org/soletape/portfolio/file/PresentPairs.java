package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which lines of a file an inventory has already. A line is there when a pair says the same, or
 * said so when it was imported; each pair stands for one line.
 */
final class PresentPairs {
  /** What a pair says, and what it said when it was imported, if it was. */
  record Present(UUID now, UUID imported) {}

  private PresentPairs() {}

  /** The lines that are missing, in the order of the file. */
  static List<ImportFile.Line> missing(List<ImportFile.Line> lines, List<Present> pairs) {
    List<ImportFile.Line> byContent = missing(lines, pairs, Present::now, Present::imported);
    List<ImportFile.Line> byImport = missing(lines, pairs, Present::imported, Present::now);
    return byContent.size() <= byImport.size() ? byContent : byImport;
  }

  /** A pair that says two things may stand for either line; the first reading is tried first. */
  private static List<ImportFile.Line> missing(
      List<ImportFile.Line> lines,
      List<Present> pairs,
      Function<Present, UUID> first,
      Function<Present, UUID> second) {
    Map<UUID, Integer> wanted = new HashMap<>();
    lines.forEach(line -> wanted.merge(Fingerprint.of(line.pair()), 1, Integer::sum));
    Map<UUID, Integer> found = new HashMap<>();
    List<Present> left = new ArrayList<>();
    for (Present pair : pairs) {
      if (!take(wanted, found, first.apply(pair))) {
        left.add(pair);
      }
    }
    left.forEach(pair -> take(wanted, found, second.apply(pair)));
    return lines.stream()
        .filter(line -> found.merge(Fingerprint.of(line.pair()), -1, Integer::sum) < 0)
        .toList();
  }

  private static boolean take(Map<UUID, Integer> wanted, Map<UUID, Integer> found, UUID said) {
    if (found.getOrDefault(said, 0) >= wanted.getOrDefault(said, 0)) {
      return false;
    }
    found.merge(said, 1, Integer::sum);
    return true;
  }
}
