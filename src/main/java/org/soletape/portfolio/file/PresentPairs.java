package org.soletape.portfolio.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.portfolio.Pair;

/**
 * Which lines of a file an inventory has already. A line is there when a pair says the same, or
 * said so when it was imported, be it that one of them leaves out columns that the other has; each
 * pair stands for one line.
 */
final class PresentPairs {
  /** A pair, what it says, and what it said when it was imported, if it was. */
  record Present(Pair pair, UUID now, UUID imported) {}

  /** What one reading leaves. */
  private record Left(List<ImportFile.Line> lines, List<Present> pairs) {}

  private PresentPairs() {}

  /** The lines that are missing, in the order of the file. */
  static List<ImportFile.Line> missing(List<ImportFile.Line> lines, List<Present> pairs) {
    Left byContent = left(lines, pairs, Present::now, Present::imported);
    Left byImport = left(lines, pairs, Present::imported, Present::now);
    return missing(byContent.lines().size() <= byImport.lines().size() ? byContent : byImport);
  }

  /** A pair that says two things may stand for either line; the first reading is tried first. */
  private static Left left(
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
    left.removeIf(pair -> take(wanted, found, second.apply(pair)));
    return new Left(
        lines.stream()
            .filter(line -> found.merge(Fingerprint.of(line.pair()), -1, Integer::sum) < 0)
            .toList(),
        left);
  }

  private static boolean take(Map<UUID, Integer> wanted, Map<UUID, Integer> found, UUID said) {
    if (found.getOrDefault(said, 0) >= wanted.getOrDefault(said, 0)) {
      return false;
    }
    found.merge(said, 1, Integer::sum);
    return true;
  }

  /** Without the columns that one import may have and another leave out. */
  private static List<ImportFile.Line> missing(Left left) {
    if (left.lines().isEmpty() || left.pairs().isEmpty()) {
      return left.lines();
    }
    Alike alike = new Alike();
    left.pairs().forEach(alike::add);
    return left.lines().stream().filter(line -> !alike.take(line.pair())).toList();
  }

  /** Pairs by what they say, or said, in the columns that all files had from the start. */
  private static final class Alike {
    private final Map<UUID, Deque<Present>> pairs = new HashMap<>();
    private final Set<Present> spent = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Present pair) {
      Stream.of(Fingerprint.withoutLater(pair.pair()), pair.imported())
          .distinct()
          .forEach(said -> pairs.computeIfAbsent(said, any -> new ArrayDeque<>()).add(pair));
    }

    /** What both say must be the same, unless the pair came with a file that left it out. */
    boolean take(Pair line) {
      UUID said = Fingerprint.withoutLater(line);
      Deque<Present> alike = pairs.getOrDefault(said, new ArrayDeque<>());
      while (!alike.isEmpty() && spent.contains(alike.getFirst())) {
        alike.removeFirst();
      }
      Optional<Present> found =
          alike.stream()
              .filter(pair -> !spent.contains(pair))
              .filter(
                  pair ->
                      pair.imported().equals(said) || Fingerprint.isCompatible(pair.pair(), line))
              .findFirst();
      found.ifPresent(spent::add);
      return found.isPresent();
    }
  }
}
