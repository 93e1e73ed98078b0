package org.soletape.web;

import java.util.List;
import java.util.stream.IntStream;

/** One of several values a form offers. */
public record Option(String value, String label, boolean chosen) {
  /** Options of which none is chosen yet, values and labels in turn. */
  public static List<Option> of(String... valuesAndLabels) {
    return IntStream.range(0, valuesAndLabels.length / 2)
        .mapToObj(i -> new Option(valuesAndLabels[2 * i], valuesAndLabels[2 * i + 1], false))
        .toList();
  }

  /** The same options with the one of this value chosen. */
  public static List<Option> choosing(String value, List<Option> offered) {
    return offered.stream()
        .map(each -> new Option(each.value, each.label, each.value.equals(value)))
        .toList();
  }
}
