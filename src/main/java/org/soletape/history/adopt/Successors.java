package org.soletape.history.adopt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Products, or sizes, that are left out, and which one stands for each of them, if any does. */
final class Successors {
  private final Map<UUID, Optional<UUID>> byId = new LinkedHashMap<>();

  void add(UUID leftOut, Optional<UUID> successor) {
    byId.put(leftOut, successor);
  }

  Optional<UUID> of(UUID leftOut) {
    return byId.getOrDefault(leftOut, Optional.empty());
  }

  UUID[] ids() {
    return byId.keySet().toArray(UUID[]::new);
  }

  /** In the order of {@link #ids}; null where nothing stands for it. */
  UUID[] inTheirPlace() {
    return byId.values().stream().map(id -> id.orElse(null)).toArray(UUID[]::new);
  }

  UUID[] replaced() {
    return with(true);
  }

  UUID[] lost() {
    return with(false);
  }

  private UUID[] with(boolean isReplaced) {
    return byId.entrySet().stream()
        .filter(each -> each.getValue().isPresent() == isReplaced)
        .map(Map.Entry::getKey)
        .toArray(UUID[]::new);
  }
}
