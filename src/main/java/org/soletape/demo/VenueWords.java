package org.soletape.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.soletape.catalog.Provider;

/** How each venue words an error. */
enum VenueWords {
  STOCKX {
    @Override
    ObjectNode error(int status, String message) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("statusCode", status)
          .put("errorMessage", message);
    }
  },
  ALIAS {
    @Override
    ObjectNode error(int status, String message) {
      ObjectNode error =
          JsonNodeFactory.instance
              .objectNode()
              .put("code", rpcCode(status))
              .put("message", message);
      error.putArray("details");
      return error;
    }
  };

  abstract JsonNode error(int status, String message);

  static VenueWords of(Provider venue) {
    return switch (venue) {
      case STOCKX -> STOCKX;
      case ALIAS -> ALIAS;
    };
  }

  /** The gRPC code that a gateway turns into this HTTP status. */
  private static int rpcCode(int status) {
    return switch (status) {
      case 400 -> 3;
      case 401 -> 16;
      case 403 -> 7;
      case 404 -> 5;
      case 429 -> 8;
      case 503 -> 14;
      default -> 13;
    };
  }
}
