package org.soletape.demo;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Optional;

/** Query parameters, read strictly. */
final class Queries {
  private Queries() {}

  /** A parameter that was sent with a value. */
  static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isEmpty());
  }

  static String required(Context ctx, String name, String refusal) {
    return text(ctx, name).orElseThrow(() -> new VenueRefusal(400, refusal));
  }

  static int number(Context ctx, String name, int otherwise, int least, int most) {
    Optional<String> sent = text(ctx, name);
    if (sent.isEmpty()) {
      return otherwise;
    }
    if (!sent.get().matches("[0-9]{1,9}")) {
      throw invalid(name);
    }
    int value = Integer.parseInt(sent.get());
    if (value < least || value > most) {
      throw invalid(name);
    }
    return value;
  }

  static Optional<Boolean> flag(Context ctx, String name) {
    return text(ctx, name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw invalid(name);
                });
  }

  static BigDecimal decimal(String name, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw invalid(name);
    }
  }

  private static VenueRefusal invalid(String name) {
    return new VenueRefusal(400, "Invalid value for parameter " + name);
  }
}
