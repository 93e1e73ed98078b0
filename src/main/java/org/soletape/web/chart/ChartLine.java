package org.soletape.web.chart;

import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.soletape.market.Slot;

/**
 * A line of a chart. Its words are fixed ones, so that nothing of it needs escaping.
 *
 * @param style whose colour it has: a venue, or a word of a style rule
 * @param side ask or bid
 * @param values one per slot in minor units, oldest first; empty where there is a gap
 */
public record ChartLine(
    String style, String side, String label, Currency currency, List<OptionalLong> values) {
  /** What the script draws. */
  public static String json(Slot first, List<ChartLine> lines) {
    return "{\"start\":%d,\"step\":%d,\"lines\":[%s]}"
        .formatted(
            first.start().getEpochSecond(),
            Slot.LENGTH.toSeconds(),
            lines.stream().map(ChartLine::json).collect(Collectors.joining(",")));
  }

  private String json() {
    return """
    {"venue":"%s","side":"%s","label":"%s","currency":"%s","digits":%d,"values":[%s]}"""
        .formatted(
            style,
            side,
            label,
            currency.getCurrencyCode(),
            currency.getDefaultFractionDigits(),
            values.stream()
                .map(value -> value.isPresent() ? Long.toString(value.getAsLong()) : "null")
                .collect(Collectors.joining(",")));
  }
}
