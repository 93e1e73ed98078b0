package org.soletape.alert;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemRow;
import org.soletape.rates.ReferenceRates;

/** Reads what rules look at: five statements, whatever the number of rules. */
public record FactReads(FeeSettingsStore fees) {
  private static final String IS_THERE =
      "select to_regclass('soletape.inventory') is not null as is_there";

  private static final String PAIRS =
      """
      select %s, %s
      from %s
      left join public.products_v2 p on p.id = i.product_v2_id
      left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
      where i.user_id = any (?) and i.id = any (?)
      """
          .formatted(ItemRow.CELLS, Shoe.CELLS, ItemRow.ROWS);

  /** A venue that said nothing within the tape's days is not there any more. */
  private static final String QUOTES =
      """
      with quoted as materialized (
        select m.size_id, m.provider, soletape.minor(m.lowest_ask, m.currency) as ask,
          soletape.minor(m.highest_bid, m.currency) as bid, m.currency, m.snapshot_at
        from public.market_latest_v2 m
        where m.product_id = any (?) and m.size_id = any (?) and m.snapshot_at >= ?
      ), summed as materialized (
        select v.product_id, v.provider, v.ask, v.bid, v.currency, v.observed_at
        from soletape.venue_summaries v where v.product_id = any (?) and v.observed_at >= ?
      )
      select q.size_id as id, q.provider, q.ask, q.bid, q.currency::text as currency,
        q.snapshot_at as observed_at
      from quoted q
      join soletape.size_venues z on z.size_id = q.size_id and z.provider = q.provider
      where z.size_id = any (?)
      union all
      select v.product_id, v.provider, v.ask, v.bid, v.currency::text, v.observed_at
      from summed v
      join soletape.product_venues w on w.product_id = v.product_id and w.provider = v.provider
      """;

  /** What these rules look at in a slot. */
  SlotFacts read(
      Session session,
      List<StoredRule> rules,
      Slot slot,
      Instant at,
      PollingCalendar calendar,
      ReferenceRates rates) {
    Map<String, OwnedPair> pairs = pairs(session, rules);
    List<Shoe> shoes =
        rules.stream()
            .map(each -> each.about(shoe(each, pairs)))
            .flatMap(each -> each.shoe().stream())
            .toList();
    return new SlotFacts(
        slot,
        at,
        calendar,
        rates,
        quotes(session, shoes, slot, calendar),
        EarlierAsks.read(session, moving(rules), slot),
        pairs,
        fees.ofAll(session, people(rules)));
  }

  /** What a rule is about: of a pair, what the pair is linked to. */
  static Optional<Shoe> shoe(StoredRule rule, Map<String, OwnedPair> pairs) {
    return rule.shoe()
        .or(() -> rule.rule().subject().pairId().map(pairs::get).flatMap(OwnedPair::shoe));
  }

  /** None while an inventory that was here before waits to be adopted. */
  private Map<String, OwnedPair> pairs(Session session, List<StoredRule> rules) {
    List<StoredRule> ofPairs =
        rules.stream().filter(each -> each.rule().kind().isOfPair()).toList();
    boolean isThere = session.get(IS_THERE, row -> row.bool("is_there"));
    Map<String, OwnedPair> pairs = new HashMap<>();
    if (isThere) {
      ItemRow items = new ItemRow(fees.usual());
      session
          .list(
              PAIRS,
              row -> new OwnedPair(items.item(row), Shoe.read(row)),
              ids(ofPairs.stream().map(StoredRule::userId).collect(Collectors.toSet())),
              ofPairs.stream()
                  .flatMap(each -> each.rule().subject().pairId().stream())
                  .distinct()
                  .toArray(String[]::new))
          .forEach(pair -> pairs.put(pair.item().id(), pair));
    }
    return pairs;
  }

  private static Map<UUID, List<VenueQuote>> quotes(
      Session session, List<Shoe> shoes, Slot slot, PollingCalendar calendar) {
    Map<UUID, Tier> tiers = new HashMap<>();
    shoes.forEach(shoe -> tiers.put(shoe.quotedAs(), shoe.tier()));
    UUID[] sizes = ids(sizes(shoes));
    Instant oldest = slot.oldestKept().start();
    return session
        .list(
            QUOTES,
            row -> Map.entry(row.uuid("id"), quote(row, tiers, slot, calendar)),
            ids(products(shoes, true)),
            sizes,
            oldest,
            ids(products(shoes, false)),
            oldest,
            sizes)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static VenueQuote quote(
      Row row, Map<UUID, Tier> tiers, Slot slot, PollingCalendar calendar) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    Instant at = row.instant("observed_at");
    Slot due = calendar.lastDue(tiers.get(row.uuid("id")), slot);
    return new VenueQuote(
        Provider.of(row.text("provider")),
        amount(row.optionalInteger("ask"), currency),
        amount(row.optionalInteger("bid"), currency),
        at,
        !at.isBefore(due.start()));
  }

  private static Optional<Money> amount(OptionalInt minor, Currency currency) {
    return minor.isPresent()
        ? Optional.of(new Money(minor.getAsInt(), currency))
        : Optional.empty();
  }

  private static Set<UUID> sizes(List<Shoe> shoes) {
    return shoes.stream().flatMap(shoe -> shoe.sizeId().stream()).collect(Collectors.toSet());
  }

  private static Set<UUID> products(List<Shoe> shoes, boolean ofSizes) {
    return shoes.stream()
        .filter(shoe -> shoe.sizeId().isPresent() == ofSizes)
        .map(Shoe::productId)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> moving(List<StoredRule> rules) {
    return rules.stream()
        .filter(each -> each.rule().kind() == RuleKind.MOVE)
        .flatMap(each -> each.shoe().stream())
        .map(Shoe::productId)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> people(List<StoredRule> rules) {
    return rules.stream()
        .map(StoredRule::userId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
