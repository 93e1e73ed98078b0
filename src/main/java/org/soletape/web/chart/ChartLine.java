package org.soletape.web.chart;

import java.time.Duration;
import java.time.Instant;
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
 * @param values one per step in minor units, oldest first; empty where there is a gap
 * @param marks the steps that get a dot
 */
public record ChartLine(
    String style,
    String side,
    String label,
    Currency currency,
    List<OptionalLong> values,
    List<Integer> marks) {

  /** A line without dots. */
  public ChartLine(
      String style, String side, String label, Currency currency, List<OptionalLong> values) {
    this(style, side, label, currency, values, List.of());
  }

  /** What the script draws of lines with a value per slot. */
  public static String json(Slot first, List<ChartLine> lines) {
    return json(first.start(), Slot.LENGTH, lines);
  }

  /**
   * What the script draws.
   *
   * @param step how far apart the values are
   */
  public static String json(Instant start, Duration step, List<ChartLine> lines) {
    return "{\"start\":"
        + start.getEpochSecond()
        + ",\"step\":"
        + step.toSeconds()
        + ",\"lines\":["
        + lines.stream().map(ChartLine::json).collect(Collectors.joining(","))
        + "]}";
  }

  /** In whole major units where no value needs its decimals. */
  private String json() {
    long major = MoneyText.unit(currency);
    boolean whole =
        values.stream().allMatch(value -> value.isEmpty() || value.getAsLong() % major == 0);
    long unit = whole ? major : 1;
    StringBuilder json = new StringBuilder(200);
    json.append("{\"venue\":\"").append(style);
    json.append("\",\"side\":\"").append(side);
    json.append("\",\"label\":\"").append(label);
    json.append("\",\"currency\":\"").append(currency.getCurrencyCode());
    json.append("\",\"digits\":").append(whole ? 0 : currency.getDefaultFractionDigits());
    json.append(",\"marks\":").append(marks).append(",\"values\":[");
    for (int i = 0; i < values.size(); i++) {
      json.append(i == 0 ? "" : ",");
      OptionalLong value = values.get(i);
      if (value.isPresent()) {
        json.append(value.getAsLong() / unit);
      } else {
        json.append("null");
      }
    }
    return json.append("]}").toString();
  }
}
