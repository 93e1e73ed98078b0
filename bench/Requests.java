package bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How the requests of readers were answered, by kind of page and by source. */
final class Requests {
  private final Map<PageKind, Map<Cdn.Source, Long>> counts = new EnumMap<>(PageKind.class);
  private long bytes;
  private long unchanged;

  void add(PageKind kind, Cdn.Answer answer) {
    counts
        .computeIfAbsent(kind, key -> new EnumMap<>(Cdn.Source.class))
        .merge(answer.source(), 1L, Long::sum);
    bytes += answer.bytes();
    unchanged += answer.status() == 304 ? 1 : 0;
  }

  /** Bytes to browsers. */
  long bytes() {
    return bytes;
  }

  long all() {
    return Arrays.stream(Cdn.Source.values()).mapToLong(this::of).sum();
  }

  long toTheSite() {
    return all() - of(Cdn.Source.HIT);
  }

  void print() {
    System.out.printf("%-10s %9s", "", "requests");
    for (Cdn.Source source : Cdn.Source.values()) {
      System.out.printf(" %9s", source.name().toLowerCase(Locale.ROOT));
    }
    System.out.println();
    counts.forEach(Requests::print);
    System.out.printf("browsers had %,d of %,d answers already%n", unchanged, all());
  }

  private static void print(PageKind kind, Map<Cdn.Source, Long> bySource) {
    long all = bySource.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%-10s %,9d", kind.name().toLowerCase(Locale.ROOT), all);
    for (Cdn.Source source : Cdn.Source.values()) {
      System.out.printf(" %,9d", bySource.getOrDefault(source, 0L));
    }
    System.out.println();
  }

  private long of(Cdn.Source source) {
    return counts.values().stream().mapToLong(each -> each.getOrDefault(source, 0L)).sum();
  }
}
