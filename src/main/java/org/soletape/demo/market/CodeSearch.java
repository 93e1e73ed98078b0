package org.soletape.demo.market;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.soletape.catalog.StyleCode;

/**
 * A search that is fuzzy in the way the venues are: the exact code first, then codes that contain
 * the asked one or are contained in it, then others of the same model. It may answer a mistyped
 * code with a wrong product, alone.
 */
public final class CodeSearch<T> {
  private static final int SHORTEST_FRAGMENT = 5;
  private static final int MODEL_LENGTH = 6;
  private static final int MOST_HITS = 100;

  private final List<Entry<T>> entries;
  private final Map<String, List<Coded<T>>> byCode;
  private final Map<String, List<Coded<T>>> byModel;

  private record Entry<T>(T item, Set<String> codes, String text) {}

  private record Coded<T>(String code, T item) {}

  public <I extends T> CodeSearch(
      List<I> items, Function<I, String> code, Function<I, String> text) {
    entries = new ArrayList<>(items.size());
    List<Coded<T>> coded = new ArrayList<>(items.size());
    for (I item : items) {
      Set<String> codes = new StyleCode(code.apply(item)).parts();
      entries.add(new Entry<>(item, codes, text.apply(item).toLowerCase(Locale.ROOT)));
      codes.forEach(each -> coded.add(new Coded<>(each, item)));
    }
    byCode = coded.stream().collect(groupingBy(Coded::code));
    byModel = coded.stream().collect(groupingBy(each -> model(each.code())));
  }

  /** Hits for a code or for words, best first. */
  public List<T> search(String query) {
    Set<T> hits = new LinkedHashSet<>();
    Set<String> asked = new StyleCode(query).parts();
    asked.forEach(code -> addAll(hits, byCode, code));
    boolean exact = !hits.isEmpty();
    asked.forEach(code -> addNear(hits, code));
    if (exact) {
      asked.forEach(code -> addAll(hits, byModel, model(code)));
    }
    if (hits.isEmpty()) {
      addByWords(hits, query);
    }
    return List.copyOf(hits).subList(0, Math.min(MOST_HITS, hits.size()));
  }

  /** As {@link #search}, but an exact hit stands alone. */
  public List<T> searchClosest(String query) {
    Set<T> exact = new LinkedHashSet<>();
    new StyleCode(query).parts().forEach(code -> addAll(exact, byCode, code));
    return exact.isEmpty() ? search(query) : List.copyOf(exact);
  }

  private static <T> void addAll(Set<T> hits, Map<String, List<Coded<T>>> known, String key) {
    known.getOrDefault(key, List.of()).forEach(each -> hits.add(each.item()));
  }

  private void addNear(Set<T> hits, String asked) {
    if (asked.length() < SHORTEST_FRAGMENT) {
      return;
    }
    for (Entry<T> entry : entries) {
      if (entry.codes().stream().anyMatch(code -> near(code, asked))) {
        hits.add(entry.item());
      }
    }
  }

  private static boolean near(String code, String asked) {
    return code.contains(asked) || (code.length() >= SHORTEST_FRAGMENT && asked.contains(code));
  }

  private void addByWords(Set<T> hits, String query) {
    List<String> words = words(query);
    if (words.isEmpty()) {
      return;
    }
    for (Entry<T> entry : entries) {
      if (words.stream().allMatch(entry.text()::contains)) {
        hits.add(entry.item());
      }
    }
  }

  private static List<String> words(String query) {
    String stripped = query.strip().toLowerCase(Locale.ROOT);
    return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
  }

  private static String model(String code) {
    return code.substring(0, Math.min(MODEL_LENGTH, code.length()));
  }
}
