package org.soletape.portfolio;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Row;

/**
 * The sentence about a pair whose style code has no prices: a row of {@code inventory_market} with
 * what its owner's wanted codes came to.
 */
final class TrackingNotes {
  private TrackingNotes() {}

  static Optional<String> tracked(Row row, Collection<VenueRow> venues) throws SQLException {
    return row.bool("paused") ? Optional.of(paused(row)) : unfound(venues);
  }

  /** Whether the untracked code waits to be asked for, and is tracked once a venue knows it. */
  static boolean isLookedUp(Row row) throws SQLException {
    return wish(row, states(row)).equals("wanted");
  }

  static String untracked(Row row) throws SQLException {
    Optional<String> sku = row.optionalText("sku").filter(text -> !text.isBlank());
    if (sku.isEmpty()) {
      return "no style code is stated";
    }
    if (!Tracking.looksLikeCode(sku.get())) {
      return "this does not look like a style code";
    }
    Map<String, String> states = states(row);
    return switch (wish(row, states)) {
      case "unknown" -> "no venue knows this code";
      case "dropped" -> "no venue knows this code, and it is not looked for any more";
      case "wanted" -> "looking it up: the venues are asked by the next sync";
      case "waiting" -> waitsForRoom(row);
      default ->
          row.optionalText("status").filter("sold"::equals).isPresent()
              ? "it is sold, and only codes of pairs somebody holds are looked up"
              : waiting(states).orElse("the next sync looks at it");
    };
  }

  private static String paused(Row row) throws SQLException {
    return switch (row.optionalText("paused_state").orElse("unheld")) {
      case "waiting" -> waitsForRoom(row);
      case "wanted" -> "it paused, and is polled again from the next sync";
      default -> "it is sold, and its product pauses until there is room for what nobody holds";
    };
  }

  private static String waitsForRoom(Row row) throws SQLException {
    return "waiting for room: "
        + row.optionalText("room").orElse("the next sync looks whether there is some");
  }

  private static Optional<String> waiting(Map<String, String> states) {
    long waiting = states.values().stream().filter(state -> !state.equals("dropped")).count();
    return waiting < PortfolioRules.CODES_PER_PERSON
        ? Optional.empty()
        : Optional.of(
            "%d of your codes wait already, as many as one person's can".formatted(waiting));
  }

  /** What the owner's wish for the pair's own code came to; blank when there is none. */
  private static String wish(Row row, Map<String, String> states) throws SQLException {
    return row.optionalText("sku")
        .filter(text -> !text.isBlank())
        .map(sku -> states.getOrDefault(new StyleCode(sku).normalised(), ""))
        .orElse("");
  }

  /** "DD1391100 wanted,FV5029010 unknown", as {@code wanted_states} puts it. */
  private static Map<String, String> states(Row row) throws SQLException {
    return Arrays.stream(row.optionalText("wanted").orElse("").split(","))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.split(" ", 2))
        .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
  }

  private static Optional<String> unfound(Collection<VenueRow> venues) {
    boolean isAsked = false;
    for (VenueRow at : venues) {
      if (at.listing().filter(state -> !state.equals("unmapped")).isPresent()) {
        return Optional.empty();
      }
      isAsked |= at.listing().isPresent();
    }
    return Optional.of(
        isAsked ? "no venue knows this code" : "the venues are asked for it by the next sync");
  }
}
