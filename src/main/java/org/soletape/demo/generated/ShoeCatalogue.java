package org.soletape.demo.generated;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The products the generated market knows: the built-in catalogue, and more for load tests. */
final class ShoeCatalogue {
  private static final String RESOURCE = "/catalog/products.csv";
  private static final int COLORWAYS_PER_MODEL = 10;
  private static final List<String> COLORS =
      List.of("Red", "Blue", "Green", "Grey", "Sail", "Black", "Olive", "Gold", "Pink", "Brown");

  private ShoeCatalogue() {}

  /** The built-in products, then {@code extra} made-up ones with codes from ZZ0001-001 on. */
  static List<Shoe> load(int extra) {
    List<Shoe> shoes = new ArrayList<>();
    try (InputStream csv = ShoeCatalogue.class.getResourceAsStream(RESOURCE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      rows.forEach(row -> shoes.add(shoe(shoes.size(), row)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in catalogue", e);
    }
    for (int i = 0; i < extra; i++) {
      shoes.add(madeUp(shoes.size(), i));
    }
    return List.copyOf(shoes);
  }

  private static Shoe shoe(int index, NamedCsvRecord row) {
    String retail = row.getField("retail_price_usd");
    String released = row.getField("release_date");
    return new Shoe(
        index,
        row.getField("sku"),
        row.getField("brand"),
        row.getField("model"),
        row.getField("colorway"),
        Integer.parseInt(row.getField("popularity_score")),
        retail.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(retail)),
        released.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(released)));
  }

  private static Shoe madeUp(int index, int number) {
    int model = number / COLORWAYS_PER_MODEL + 1;
    int color = number % COLORWAYS_PER_MODEL;
    return new Shoe(
        index,
        String.format(Locale.ROOT, "ZZ%04d-%03d", model, color + 1),
        "Zenith",
        "Runner " + model,
        COLORS.get(color),
        100 - number % 100,
        OptionalInt.of(90 + model % 20 * 5),
        Optional.of(LocalDate.of(2024, 1, 1).plusDays(number % 600)));
  }
}
