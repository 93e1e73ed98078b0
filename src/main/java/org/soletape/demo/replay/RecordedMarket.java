package org.soletape.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.demo.market.AliasItem;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.market.Listings;
import org.soletape.demo.market.StockxItem;

/** Both venues out of a directory of recordings. */
public final class RecordedMarket implements KnownMarket {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> problems = new ArrayList<>();
  private final Map<String, JsonNode> barcodes = new HashMap<>();
  private final Listings<StockxItem> stockx;
  private final Listings<AliasItem> alias;

  /**
   * Reads every JSON file of a directory. A file that cannot be used is told in {@link #problems}
   * and does not keep the others from loading.
   *
   * @throws UncheckedIOException when the directory cannot be read
   */
  public RecordedMarket(Path directory) {
    List<Recording> recordings = read(directory);
    if (recordings.isEmpty()) {
      problems.add(directory + ": holds no usable recording");
    }
    List<RecordedStockxItem> items =
        recordings.stream().map(Recording::stockx).flatMap(Optional::stream).toList();
    items.forEach(this::addBarcodes);
    stockx = Listings.fuzzy(items, RecordedStockxItem::codes, RecordedStockxItem::title);
    alias =
        Listings.closest(
            recordings.stream().map(Recording::alias).flatMap(Optional::stream).toList(),
            RecordedAliasItem::codes,
            RecordedAliasItem::name);
  }

  @Override
  public Listings<StockxItem> stockx() {
    return stockx;
  }

  @Override
  public Optional<JsonNode> variantByGtin(String gtin) {
    return Optional.ofNullable(barcodes.get(bare(gtin)));
  }

  @Override
  public Listings<AliasItem> alias() {
    return alias;
  }

  @Override
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void addBarcodes(RecordedStockxItem item) {
    for (JsonNode variant : item.variants()) {
      for (JsonNode gtin : variant.path("gtins")) {
        barcodes.put(bare(gtin.path("identifier").asText()), variant);
      }
    }
  }

  private static String bare(String gtin) {
    return gtin.replaceFirst("^0+", "");
  }

  private List<Recording> read(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> readFile(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recordings in " + directory, e);
    }
  }

  private Optional<Recording> readFile(Path file) {
    try {
      return Optional.of(Recording.of(JSON.readTree(file.toFile())));
    } catch (IOException e) {
      problems.add(file.getFileName() + ": not readable as JSON (" + firstLine(e) + ")");
    } catch (IllegalArgumentException e) {
      problems.add(file.getFileName() + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
