package org.soletape.web.inventory;

import java.util.function.Function;

/** What has just been done, told on the page that a form leads to. */
final class Notices {
  private Notices() {}

  /** The sentence for the address; null when nothing was done, or the address is made up. */
  static String of(Function<String, String> parameters) {
    String done = parameters.apply("done");
    return done == null ? null : sentence(done, pairs(parameters.apply("pairs")));
  }

  private static String sentence(String done, String pairs) {
    return switch (done) {
      case "added" -> "Added " + pairs + ".";
      case "saved" -> "Saved.";
      case "sold" -> "Marked " + pairs + " as sold.";
      case "deleted" -> "Deleted " + pairs + ".";
      case "imported" -> "Imported " + pairs + ".";
      case "undone" -> "The import is undone: " + pairs + " removed.";
      case "fees" -> "The fees are saved.";
      default -> null;
    };
  }

  private static String pairs(String count) {
    if (count == null || !count.matches("[0-9]{1,6}") || count.equals("1")) {
      return "1 pair";
    }
    return Integer.parseInt(count) + " pairs";
  }
}
