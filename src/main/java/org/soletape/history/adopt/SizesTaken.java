package org.soletape.history.adopt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.SizeKey;

/** Which of a product's sizes are taken over, with what the venues call them. */
record SizesTaken(String sku, LeftOut leftOut, Successors replaced) {

  /**
   * Takes a product over.
   *
   * @param aliasIds those other products have; its own is added
   */
  AdoptedProduct take(UUID product, List<OriginalSize> found, Set<String> aliasIds) {
    Map<SizeKey, OriginalSize> sizes = distinct(found);
    Optional<String> aliasId = aliasId(sizes, aliasIds);
    Set<String> variants = new HashSet<>();
    Set<BigDecimal> numbers = new HashSet<>();
    List<AdoptedSize> taken = new ArrayList<>();
    sizes.forEach(
        (key, size) ->
            taken.add(
                new AdoptedSize(
                    size.id(),
                    product,
                    taken.size() + 1,
                    key,
                    size.variant().filter(id -> isFree(variants.add(id), "StockX variants", key)),
                    aliasId.isPresent()
                        && size.aliasId().isPresent()
                        && isFree(numbers.add(key.number()), "Alias sizes", key))));
    return new AdoptedProduct(product, sku, aliasId, taken);
  }

  private boolean isFree(boolean isFirst, String what, SizeKey key) {
    if (!isFirst) {
      leftOut.name(what + ": another size of the product has the same", sku + " " + key);
    }
    return isFirst;
  }

  /** In shop order; of two that mean the same the one that is written as ours are. */
  private Map<SizeKey, OriginalSize> distinct(List<OriginalSize> found) {
    Map<SizeKey, OriginalSize> sizes = new TreeMap<>();
    List<OriginalSize> bestFirst = new ArrayList<>(found);
    bestFirst.sort(Comparator.comparing(OriginalSize::isPrintedAlike).reversed());
    for (OriginalSize size : bestFirst) {
      Optional<SizeKey> key = size.read();
      if (key.isEmpty()) {
        leave(size, "sizes: no US shoe size", Optional.empty());
        continue;
      }
      OriginalSize first = sizes.putIfAbsent(key.get(), size);
      if (first != null) {
        leave(size, "sizes: the product has the same size once more", Optional.of(first.id()));
      }
    }
    return sizes;
  }

  private void leave(OriginalSize size, String reason, Optional<UUID> successor) {
    leftOut.name(reason, sku + " " + size.key());
    replaced.add(size.id(), successor);
  }

  private Optional<String> aliasId(Map<SizeKey, OriginalSize> sizes, Set<String> taken) {
    Set<String> ids =
        sizes.values().stream().flatMap(s -> s.aliasId().stream()).collect(Collectors.toSet());
    if (ids.size() > 1) {
      leftOut.name("Alias ids: the product's sizes do not agree", sku);
      return Optional.empty();
    }
    Optional<String> id = ids.stream().findFirst();
    if (id.isPresent() && !taken.add(id.get())) {
      leftOut.name("Alias ids: another product has the same", sku);
      return Optional.empty();
    }
    return id;
  }
}
