package org.soletape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.CatalogCsv;
import org.soletape.catalog.CatalogCsvException;
import org.soletape.catalog.CatalogEntry;
import org.soletape.catalog.UnmappedReads;
import org.soletape.polling.RunReport;
import org.soletape.polling.TimeBox;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.ProductRoom;
import org.soletape.wiring.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the catalogue and finds its products at the venues. */
@Command(
    name = "seed",
    description = {
      "Loads the catalogue, finds every product at both venues, its sizes and first prices.",
      "Run it again to go on where it stopped."
    },
    footer = {
      "",
      "A CSV needs a sku column; brand, model, colorway, popularity_score, retail_price_usd and",
      "release_date are read when they are there. A missing score counts as 100."
    })
final class SeedCommand extends Action {
  private static final Duration ENOUGH = Duration.ofDays(1);

  @Option(
      names = "--file",
      paramLabel = "CSV",
      description = "A catalogue of your own instead of the built-in 150 products.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = out();
    List<CatalogEntry> entries = entries();
    TimeBox timeBox = TimeBox.of(ENOUGH);
    try (App app = context().openApp();
        StopHook ignored = StopHook.of(timeBox);
        Bars bars = new Bars()) {
      requireRoom(app, entries);
      app.catalog().add(entries, app.pollingTime().instant());
      out.printf("%d products in the catalogue file.%n", entries.size());
      app.config().venuesOff().forEach(out::println);
      RunReport report =
          app.seeding()
              .run(
                  timeBox,
                  (done, all, product) -> bars.show("Products", done, all, " " + product.sku()));
      ReportText.print(out, report);
      printUnmapped(out, app);
      return report.nothingCouldBeDone() ? 1 : 0;
    }
  }

  private List<CatalogEntry> entries() throws IOException {
    if (file == null) {
      return CatalogCsv.builtIn();
    }
    if (!Files.isRegularFile(file)) {
      throw refusal("--file: there is no file " + file);
    }
    try {
      return CatalogCsv.read(file);
    } catch (CatalogCsvException e) {
      throw new IllegalArgumentException(
          "nothing was loaded from " + file + ":\n" + e.getMessage(), e);
    }
  }

  private static void requireRoom(App app, List<CatalogEntry> entries) {
    ProductLimits limits = app.config().limits().portfolio().products();
    UUID[] apart =
        limits.mayGrow() ? app.database().transaction(ProductRoom::broughtIn) : new UUID[0];
    int wanted = app.catalog().sizeWith(entries, apart);
    if (wanted > limits.unheld()) {
      throw new IllegalArgumentException(
          "nothing was loaded: the catalogue would hold %d products, and MAX_PRODUCTS is %d"
              .formatted(wanted, limits.unheld()));
    }
  }

  private static void printUnmapped(PrintWriter out, App app) {
    for (UnmappedReads.Unmapped one : new UnmappedReads(app.database()).all()) {
      String what = one.sizes().map(sizes -> " sizes " + sizes).orElse("");
      out.printf(
          "%s%s not mapped at %s: %s%n", one.sku(), what, one.provider().label(), one.reason());
    }
  }
}
