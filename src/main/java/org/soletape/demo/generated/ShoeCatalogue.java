package org.soletape.demo.generated;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.CatalogCsv;
import org.soletape.catalog.CatalogEntry;
import org.soletape.money.Money;

/** The products the generated market knows: the built-in catalogue, and more for load tests. */
public final class ShoeCatalogue {
  private static final Currency USD = Currency.getInstance("USD");
  private static final int COLORWAYS_PER_MODEL = 10;
  private static final List<String> COLORS =
      List.of("Red", "Blue", "Green", "Grey", "Sail", "Black", "Olive", "Gold", "Pink", "Brown");

  private ShoeCatalogue() {}

  /** So many products: built-in ones first, then made-up ones with codes from ZZ0001-001 on. */
  public static List<CatalogEntry> entries(int count) {
    List<CatalogEntry> builtIn = CatalogCsv.builtIn();
    List<CatalogEntry> entries =
        new ArrayList<>(builtIn.subList(0, Math.min(count, builtIn.size())));
    for (int i = 0; entries.size() < count; i++) {
      entries.add(madeUp(i));
    }
    return entries;
  }

  /** The built-in products, then {@code extra} made-up ones. */
  static List<Shoe> load(int extra) {
    List<CatalogEntry> entries = entries(CatalogCsv.builtIn().size() + extra);
    List<Shoe> shoes = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      shoes.add(shoe(shoes.size(), entry));
    }
    return List.copyOf(shoes);
  }

  private static Shoe shoe(int index, CatalogEntry entry) {
    return new Shoe(
        index,
        entry.sku(),
        entry.brand().orElse(""),
        entry.model().orElse(""),
        entry.colorway().orElse(""),
        entry.score(),
        entry.retail().stream()
            .mapToInt(price -> price.major().setScale(0, RoundingMode.HALF_UP).intValueExact())
            .findFirst(),
        entry.releaseDate());
  }

  private static CatalogEntry madeUp(int number) {
    int model = number / COLORWAYS_PER_MODEL + 1;
    int color = number % COLORWAYS_PER_MODEL;
    return new CatalogEntry(
        String.format(Locale.ROOT, "ZZ%04d-%03d", model, color + 1),
        Optional.of("Zenith"),
        Optional.of("Runner " + model),
        Optional.of(COLORS.get(color)),
        100 - number % 100,
        Optional.of(Money.ofMajor(Integer.toString(90 + model % 20 * 5), USD)),
        Optional.of(LocalDate.of(2024, 1, 1).plusDays(number % 600)));
  }
}
