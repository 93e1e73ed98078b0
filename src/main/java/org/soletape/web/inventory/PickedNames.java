package org.soletape.web.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.ProductChoices;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.Pair;

/** What picked pairs are called. */
public record PickedNames(ProductChoices products) {
  List<PickedView.Picked> of(List<Item> items) {
    Map<String, String> names =
        products.names(items.stream().flatMap(item -> item.pair().sku().stream()).toList());
    return items.stream()
        .map(item -> new PickedView.Picked(item.id(), item.version(), name(item, names)))
        .toList();
  }

  private static String name(Item item, Map<String, String> names) {
    Pair pair = item.pair();
    return Stream.of(
            pair.sku().map(names::get),
            pair.sku().or(() -> Optional.of("no style code")),
            pair.size().map(size -> "size " + size),
            pair.purchase().on().map(day -> "bought " + day))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }
}
