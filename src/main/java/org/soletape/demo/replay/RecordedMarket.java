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
import org.soletape.demo.market.AliasMarket;
import org.soletape.demo.market.StockxMarket;

/** Both venues out of a directory of recordings. */
public final class RecordedMarket {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Recording> recordings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private RecordedMarket() {}

  /**
   * Reads every JSON file of a directory. A file that cannot be used is told in {@link #problems}
   * and does not keep the others from loading.
   *
   * @throws UncheckedIOException when the directory cannot be read
   */
  public static RecordedMarket load(Path directory) {
    RecordedMarket market = new RecordedMarket();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .forEach(market::read);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the recordings in " + directory, e);
    }
    if (market.recordings.isEmpty()) {
      market.problems.add(directory + ": holds no usable recording");
    }
    return market;
  }

  /** What could not be used: a sentence each, with the file's name. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  public StockxMarket stockx() {
    List<RecordedStockxItem> items =
        recordings.stream().map(Recording::stockx).flatMap(Optional::stream).toList();
    Map<String, JsonNode> barcodes = barcodes(items);
    return StockxMarket.of(
        items,
        RecordedStockxItem::codes,
        RecordedStockxItem::title,
        gtin -> Optional.ofNullable(barcodes.get(bare(gtin))));
  }

  public AliasMarket alias() {
    return AliasMarket.of(
        recordings.stream().map(Recording::alias).flatMap(Optional::stream).toList(),
        RecordedAliasItem::codes,
        RecordedAliasItem::name);
  }

  private static Map<String, JsonNode> barcodes(List<RecordedStockxItem> items) {
    Map<String, JsonNode> barcodes = new HashMap<>();
    for (RecordedStockxItem item : items) {
      for (JsonNode variant : item.variants()) {
        for (JsonNode gtin : variant.path("gtins")) {
          barcodes.put(bare(gtin.path("identifier").asText()), variant);
        }
      }
    }
    return barcodes;
  }

  private static String bare(String gtin) {
    return gtin.replaceFirst("^0+", "");
  }

  private void read(Path file) {
    try {
      JsonNode tree = JSON.readTree(file.toFile());
      recordings.add(Recording.of(tree));
    } catch (IOException e) {
      problems.add(file.getFileName() + ": not readable as JSON (" + firstLine(e) + ")");
    } catch (IllegalArgumentException e) {
      problems.add(file.getFileName() + ": " + e.getMessage());
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
