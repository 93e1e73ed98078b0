package org.soletape.portfolio.adopt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.db.Session;

/**
 * The words the status column has for ours. For held, which other tables call otherwise: where the
 * column takes certain words only, its default, else the first word that is neither listed nor
 * sold.
 */
record StatusWords(String held, String listed, String sold) {
  private static final StatusWords OURS = new StatusWords("held", "listed", "sold");
  private static final Set<String> NOT_HELD = Set.of("listed", "sold");

  private static final String LABELS =
      """
      select e.enumlabel as label
      from pg_attribute a join pg_enum e on e.enumtypid = a.atttypid
      where a.attrelid = to_regclass('public."Inventory"') and a.attname = ?
      order by e.enumsortorder
      """;

  private static final String IS_CHECKED =
      """
      select exists (
        select from pg_constraint o
        join pg_attribute a on a.attrelid = o.conrelid and a.attnum = any (o.conkey)
        where o.conrelid = to_regclass('public."Inventory"') and o.contype = 'c'
          and a.attname = ?) as checked
      """;

  static StatusWords of(Session session, FoundColumn status) {
    List<String> labels = session.list(LABELS, row -> row.text("label"), status.name());
    boolean isLimited =
        !labels.isEmpty() || session.get(IS_CHECKED, row -> row.bool("checked"), status.name());
    String held =
        labelled(labels, "held")
            .or(() -> isLimited ? standing(session, status, labels) : Optional.empty())
            .orElse("held");
    return new StatusWords(
        held, labelled(labels, "listed").orElse("listed"), labelled(labels, "sold").orElse("sold"));
  }

  private static Optional<String> labelled(List<String> labels, String word) {
    return labels.stream().filter(label -> bare(label).equals(word)).findFirst();
  }

  private static Optional<String> standing(
      Session session, FoundColumn status, List<String> labels) {
    return Stream.concat(
            status.fallback().flatMap(sql -> evaluated(session, sql)).stream(), labels.stream())
        .filter(word -> !NOT_HELD.contains(bare(word)))
        .findFirst();
  }

  private static Optional<String> evaluated(Session session, String sql) {
    return session.get("select (" + sql + ")::text as word", row -> row.optionalText("word"));
  }

  private static String bare(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  String stored(String value) {
    if (equals(OURS)) {
      return value;
    }
    return "(case %1$s when 'held' then %2$s when 'listed' then %3$s when 'sold' then %4$s else %1$s end)"
        .formatted(value, literal(held), literal(listed), literal(sold));
  }

  private static String literal(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
