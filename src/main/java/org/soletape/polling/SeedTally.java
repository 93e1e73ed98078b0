package org.soletape.polling;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;

/** Counts what a seeding run asked for and what it got, per venue. */
final class SeedTally {
  private final Map<Provider, Set<UUID>> asked = new EnumMap<>(Provider.class);
  private final Map<Provider, Set<UUID>> answered = new EnumMap<>(Provider.class);
  private final Map<Provider, Set<UUID>> synced = new EnumMap<>(Provider.class);

  void open(Provider provider, UUID product) {
    add(asked, provider, product);
  }

  /** The venue gave an answer, be it that it does not have the product. */
  void done(Provider provider, UUID product) {
    add(answered, provider, product);
  }

  void synced(Provider provider, UUID product) {
    add(synced, provider, product);
  }

  VenueOutcome outcome(Provider provider, VenueAttempts attempts, int calls) {
    Set<UUID> remaining = new HashSet<>(asked.getOrDefault(provider, Set.of()));
    remaining.removeAll(answered.getOrDefault(provider, Set.of()));
    return new VenueOutcome(
        provider,
        synced.getOrDefault(provider, Set.of()),
        attempts.failures(),
        attempts.failedProducts(),
        remaining,
        calls,
        0,
        attempts.stopped());
  }

  private static void add(Map<Provider, Set<UUID>> sets, Provider provider, UUID product) {
    sets.computeIfAbsent(provider, key -> new HashSet<>()).add(product);
  }
}
