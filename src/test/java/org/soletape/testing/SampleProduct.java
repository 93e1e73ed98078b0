package org.soletape.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One product of the sample catalogue; the retail price is in whole dollars. */
record SampleProduct(
    String sku, String brand, String model, String colorway, int score, int retail) {

  /** So many of them, those first that have peculiarities in the sample market. */
  static List<SampleProduct> first(int products) {
    List<SampleProduct> entries = new ArrayList<>();
    entries.add(
        new SampleProduct(
            SampleMarket.ORDINARY, "Nike", "Dunk Low Retro", "White Black Panda", 100, 115));
    entries.add(
        new SampleProduct(
            SampleMarket.GAPS, "Jordan", "Air Jordan 4 Retro", "Black Cat (2025)", 99, 220));
    entries.add(
        new SampleProduct(SampleMarket.UNMAPPED, "Nike", "Air Force 1 Low '07", "White", 99, 115));
    entries.add(
        new SampleProduct(
            SampleMarket.STALE, "Jordan", "Air Jordan 4 Retro", "Toro Bravo (2026)", 98, 220));
    entries.add(new SampleProduct("MR530SG", "New Balance", "530", "White Silver Navy", 40, 100));
    entries.add(
        new SampleProduct(
            SampleMarket.PENDING, "adidas", "Samba OG", "Cloud White Core Black", 90, 100));
    entries.add(
        new SampleProduct(
            SampleMarket.HOSTILE, "Nike", "<script>alert(1)</script>", "\"><b>bold", 80, 90));
    entries.add(
        new SampleProduct(
            SampleMarket.TWO_CURRENCIES, "ASICS", "GEL-Kayano 14", "Cream Black", 75, 150));
    for (String line : catalogueLines()) {
      String[] cells = line.split(",", -1);
      boolean known = entries.stream().anyMatch(entry -> entry.sku().equals(cells[0]));
      if (entries.size() < products && !known && cells.length >= 7 && !line.contains("\"")) {
        int retail = cells[5].isEmpty() ? 120 : new BigDecimal(cells[5]).intValue();
        entries.add(
            new SampleProduct(
                cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), retail));
      }
    }
    while (entries.size() < products) {
      int number = entries.size();
      entries.add(
          new SampleProduct(
              String.format(Locale.ROOT, "GEN%04d-%03d", number, number % 1000),
              number % 2 == 0 ? "Nike" : "New Balance",
              "Model " + number,
              "Colourway " + number,
              number % 101,
              100 + number % 150));
    }
    return entries.subList(0, products);
  }

  private static List<String> catalogueLines() {
    try (InputStream catalogue =
        SampleProduct.class.getClassLoader().getResourceAsStream("catalog/products.csv")) {
      return catalogue == null
          ? List.of()
          : new String(catalogue.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
