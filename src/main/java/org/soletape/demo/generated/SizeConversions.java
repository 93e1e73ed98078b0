package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sizes in other systems, worded as StockX words them. */
final class SizeConversions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int FIRST_EU_HALVES = 7;

  /** From US men's 3.5 up, in half steps. */
  private static final List<String> EU =
      List.of(
          "35.5", "36", "36.5", "37.5", "38", "38.5", "39", "40", "40.5", "41", "42", "42.5", "43",
          "44", "44.5", "45", "45.5", "46", "47", "47.5", "48", "48.5", "49", "49.5", "50");

  private record Conversion(String system, String type, String size) {}

  private SizeConversions() {}

  /** The size chart of a product: its systems, without sizes. */
  static ObjectNode productChart(SizeRun run) {
    SizeLabel any = run.rungs().getFirst().size();
    return chart(run, any, "name", run.chartName(), Conversion::system);
  }

  /** The size chart of one variant. */
  static ObjectNode variantChart(SizeRun run, SizeLabel size) {
    return chart(run, size, "size", size.printed(), each -> each.system() + " " + each.size());
  }

  private static ObjectNode chart(
      SizeRun run, SizeLabel size, String key, String own, Function<Conversion, String> other) {
    ObjectNode chart = JSON.objectNode();
    chart.putObject("defaultConversion").put(key, own).put("type", run.chartType());
    ArrayNode available = chart.putArray("availableConversions");
    for (Conversion each : conversions(run, size)) {
      available.addObject().put(key, other.apply(each)).put("type", each.type());
    }
    return chart;
  }

  private static List<Conversion> conversions(SizeRun run, SizeLabel size) {
    boolean forChildren = run.chartType().equals("us");
    int men = run == SizeRun.WOMEN ? size.halves() - 3 : size.halves();
    List<Conversion> all = new ArrayList<>();
    String own = forChildren ? size.printed() : size.number();
    all.add(new Conversion(run.chartName(), run.chartType(), own));
    all.add(new Conversion("UK", "uk", halves(Math.max(0, men - 1))));
    all.add(new Conversion("CM", "cm", halves(centimetreHalves(men, size))));
    all.add(new Conversion("KR", "kr", String.valueOf(centimetreHalves(men, size) * 5)));
    all.add(new Conversion("EU", "eu", eu(men, size)));
    if (run == SizeRun.WOMEN) {
      all.add(new Conversion("US M", "us m", halves(men)));
    } else if (!forChildren) {
      all.add(new Conversion("US W", "us w", halves(men + 3)));
    }
    return all;
  }

  private static int centimetreHalves(int men, SizeLabel size) {
    return size.letter().equals("C") ? 14 + men : 36 + men;
  }

  private static String eu(int men, SizeLabel size) {
    int step = men - FIRST_EU_HALVES;
    if (size.letter().equals("C") || step < 0) {
      return halves(34 + men);
    }
    return EU.get(Math.min(step, EU.size() - 1));
  }

  private static String halves(int halves) {
    return new SizeLabel(halves, "").number();
  }
}
