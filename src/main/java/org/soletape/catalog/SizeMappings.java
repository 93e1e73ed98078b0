package org.soletape.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.OrdinalAssignment.AddedSize;
import org.soletape.catalog.OrdinalAssignment.ChangedSize;
import org.soletape.db.Session;

/** What the venues call the sizes of a product, in the venues' columns of their rows. */
final class SizeMappings {
  private static final String ADD =
      "insert into public.product_sizes_v2 (product_id, ordinal, size_key, size_numeric, "
          + VenueColumns.sizes()
          + ") values (?, ?, ?, ?, "
          + String.join(", ", Collections.nCopies(Provider.values().length, "?"))
          + ")";

  private static final String CHANGE =
      "update public.product_sizes_v2 set " + ofEveryVenue("?") + " where id = ?";

  private static final String CLEAR =
      "update public.product_sizes_v2 set " + ofEveryVenue("null") + " where id = any (?)";

  private SizeMappings() {}

  /** This venue lists none of the product's sizes. */
  static void clear(Session session, UUID productId, Provider provider) {
    String column = provider.columns().size();
    session.update(
        "update public.product_sizes_v2 set %s = null where product_id = ? and %s is not null"
            .formatted(column, column),
        productId);
  }

  /** This venue's sizes are what the match says and nothing else; the other venues' stay. */
  static void save(
      Session session, UUID productId, List<Size> sizes, Provider provider, SizeMatching match) {
    clear(session, productId, provider);
    List<Size> cleared = sizes.stream().map(size -> size.without(provider)).toList();
    OrdinalAssignment assignment = OrdinalAssignment.of(cleared, match.matched());
    // An id may move from one size to another, and no two sizes may have it meanwhile.
    session.update(
        CLEAR,
        (Object) assignment.changed().stream().map(each -> each.after().id()).toArray(UUID[]::new));
    for (ChangedSize changed : assignment.changed()) {
      List<Object> parameters = stored(changed.after().venueIds());
      parameters.add(changed.after().id());
      session.update(CHANGE, parameters.toArray());
    }
    for (AddedSize added : assignment.added()) {
      MatchedSize size = added.size();
      List<Object> parameters = new ArrayList<>();
      Collections.addAll(
          parameters, productId, added.ordinal(), size.key().text(), size.key().number());
      parameters.addAll(stored(size.venueIds()));
      session.update(ADD, parameters.toArray());
    }
  }

  private static String ofEveryVenue(String value) {
    return Stream.of(Provider.values())
        .map(venue -> venue.columns().size() + " = " + value)
        .collect(Collectors.joining(", "));
  }

  private static List<Object> stored(Map<Provider, String> ids) {
    List<Object> values = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      values.add(Optional.ofNullable(ids.get(venue)).map(venue.columns()::stored));
    }
    return values;
  }
}
