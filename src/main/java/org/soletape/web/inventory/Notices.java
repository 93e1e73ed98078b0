package org.soletape.web.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What has just been done, told on the page that a form leads to. */
final class Notices {
  private Notices() {}

  /** The sentence for the address; empty when nothing was done, or the address is made up. */
  static Optional<String> of(Function<String, String> parameters) {
    String pairs = pairs(parameters.apply("pairs"));
    if ("undone".equals(parameters.apply("done"))
        && (isAny(parameters.apply("reopened")) || isAny(parameters.apply("left")))) {
      return Optional.of(undone(parameters, pairs));
    }
    return Optional.ofNullable(parameters.apply("done")).flatMap(done -> sentence(done, pairs));
  }

  private static Optional<String> sentence(String done, String pairs) {
    return switch (done) {
      case "added" -> Optional.of("Added " + pairs + ".");
      case "saved" -> Optional.of("Saved.");
      case "changed" -> Optional.of("Changed " + pairs + ".");
      case "sold" -> Optional.of("Marked " + pairs + " as sold.");
      case "deleted" -> Optional.of("Deleted " + pairs + ".");
      case "imported" -> Optional.of("Imported " + pairs + ".");
      case "undone" -> Optional.of("The import is undone: " + pairs + " removed.");
      case "fees" -> Optional.of("The fees are saved.");
      case "view-saved" -> Optional.of("The view is saved.");
      case "view-deleted" -> Optional.of("The view is deleted.");
      case "promotion" -> Optional.of("The promotion is saved.");
      case "fees-moved" -> Optional.of("The first day is changed.");
      case "fees-removed" -> Optional.of("What was stated is removed.");
      default -> Optional.empty();
    };
  }

  private static String undone(Function<String, String> parameters, String removed) {
    List<String> parts = new ArrayList<>();
    if (!"0".equals(parameters.apply("pairs"))) {
      parts.add(removed + " removed");
    }
    if (isAny(parameters.apply("reopened"))) {
      parts.add(pairs(parameters.apply("reopened")) + " as before the sale");
    }
    if (isAny(parameters.apply("left"))) {
      parts.add(pairs(parameters.apply("left")) + " left as now: the sale was changed since");
    }
    return "The import is undone: " + String.join(", ", parts) + ".";
  }

  private static boolean isAny(String count) {
    return count(count).filter(some -> some > 0).isPresent();
  }

  private static Optional<Integer> count(String text) {
    return Optional.ofNullable(text)
        .filter(each -> each.matches("[0-9]{1,6}"))
        .map(Integer::parseInt);
  }

  private static String pairs(String count) {
    if (count == null || !count.matches("[0-9]{1,6}") || count.equals("1")) {
      return "1 pair";
    }
    return Integer.parseInt(count) + " pairs";
  }
}
