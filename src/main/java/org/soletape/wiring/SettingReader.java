package org.soletape.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.db.DatabaseUrl;
import org.soletape.money.PriceCurrency;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.venue.stockx.StockxSettings;

/** Reads settings one by one and collects everything that is wrong with them. */
final class SettingReader {
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  SettingReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The text of a setting; blank counts as unset. */
  Optional<String> text(Setting setting) {
    return Optional.ofNullable(environment.get(setting.name()))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .or(setting::defaultText);
  }

  int integer(Setting setting, int least, int most) {
    return read(
        setting,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException();
          }
          return number;
        },
        "must be a whole number from %d to %d".formatted(least, most),
        least);
  }

  boolean onOff(Setting setting) {
    return read(
        setting,
        text ->
            switch (text) {
              case "on" -> true;
              case "off" -> false;
              default -> throw new IllegalArgumentException();
            },
        "must be on or off",
        true);
  }

  FreePlan hostPlan(Setting setting) {
    return read(
        setting,
        text ->
            Optional.ofNullable(FreePlan.OF_HOSTS.get(text))
                .orElseThrow(IllegalArgumentException::new),
        "must be vercel, cloudrun or none",
        FreePlan.OF_HOSTS.get("none"));
  }

  Duration duration(Setting setting) {
    return read(
        setting,
        DurationText::parse,
        "must be a duration such as 50s or 5m",
        Duration.ofSeconds(1));
  }

  Currency currency(Setting setting) {
    return read(
        setting,
        text -> {
          if (!StockxSettings.CURRENCIES.contains(text)) {
            throw new IllegalArgumentException();
          }
          return Currency.getInstance(text);
        },
        "must be a currency StockX quotes in and prices fit into, such as USD (not "
            + PriceCurrency.TOO_SMALL
            + " or KWD)",
        Currency.getInstance("USD"));
  }

  URI url(Setting setting) {
    return optionalUrl(setting).orElse(URI.create("http://localhost"));
  }

  Optional<URI> optionalUrl(Setting setting) {
    return optional(setting, "", SettingReader::webAddress);
  }

  private static URI webAddress(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new IllegalArgumentException("must be a URL that starts with https:// or http://");
  }

  /** A secret that must not be guessed. */
  Optional<String> longText(Setting setting, int least) {
    Optional<String> text = text(setting);
    if (text.isPresent() && text.get().length() < least) {
      problem(setting, "must have at least " + least + " characters");
    }
    return text;
  }

  Optional<DatabaseUrl> databaseUrl(Setting setting) {
    return optional(setting, "", DatabaseUrl::parse);
  }

  /**
   * What is made of a text; empty when it is unset or refused.
   *
   * @param refused said before the maker's own sentence
   */
  <T> Optional<T> optional(Setting setting, String refused, Function<String, T> maker) {
    try {
      return text(setting).map(maker);
    } catch (IllegalArgumentException e) {
      problem(setting, refused + e.getMessage());
      return Optional.empty();
    }
  }

  /** The user's own folder for what Soletape keeps on this machine. */
  Path home() {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return Path.of(home).resolve(".soletape");
  }

  void problem(Setting setting, String what) {
    problems.add(setting.name() + " " + what);
  }

  void missing(Setting setting, Setting beside) {
    problem(setting, "is missing while " + beside.name() + " is set");
  }

  void requireNoProblems() {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private <T> T read(Setting setting, Function<String, T> parser, String rule, T standIn) {
    String text = text(setting).orElseThrow();
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      problem(setting, rule + ", not '" + text + "'");
      return standIn;
    }
  }
}
