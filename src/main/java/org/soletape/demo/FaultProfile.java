package org.soletape.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/** A way in which the venues fail, by the name the command line takes. */
public enum FaultProfile {
  RATE_LIMITED_SECONDS("429 with Retry-After in seconds"),
  RATE_LIMITED_DATE("429 with Retry-After as an HTTP date"),
  EXPIRED_TOKEN("StockX tokens are refused with 401 until refreshed"),
  BAD_CREDENTIALS("StockX refuses tokens and refreshes, Alias answers 401"),
  SERVER_ERROR("500 with the venue's JSON error"),
  GATEWAY_TIMEOUT("504 with an HTML page"),
  SLOW_FIRST_BYTE("a right answer that starts late"),
  TRUNCATED_BODY("half of the announced body, then the connection closes"),
  WRONG_SIZE("prices of sizes the product does not have"),
  VANISHED_PRODUCT("404 for a product that was there"),
  FORBIDDEN_PRODUCT("403 for the prices of a product"),
  HTML_200("an HTML page with status 200"),
  NULL_BODY("the JSON body null with status 200");

  private final String description;

  FaultProfile(String description) {
    this.description = description;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What happens, in a line. */
  public String description() {
    return description;
  }

  /** The profile of a name, if there is one. */
  public static Optional<FaultProfile> named(String id) {
    return Stream.of(values()).filter(profile -> profile.id().equals(id)).findFirst();
  }

  /** Whether it concerns callers and not products. */
  boolean concernsCredentials() {
    return this == EXPIRED_TOKEN || this == BAD_CREDENTIALS;
  }

  boolean concerns(Provider venue) {
    return this != EXPIRED_TOKEN || venue == Provider.STOCKX;
  }

  boolean concerns(Subject subject) {
    return switch (this) {
      case EXPIRED_TOKEN, BAD_CREDENTIALS -> false;
      case WRONG_SIZE, FORBIDDEN_PRODUCT -> subject == Subject.PRICES;
      case VANISHED_PRODUCT -> subject != Subject.SEARCH;
      default -> true;
    };
  }
}
