package org.soletape.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.Optional;

/** What an error answer says, whatever it is written in. */
public record ErrorText(VenueResponse response, JsonNode json) {
  private static final int LONGEST = 200;
  private static final JsonMapper MAPPER = new JsonMapper();

  public static ErrorText of(VenueResponse response) {
    return new ErrorText(response, parsed(response.body()));
  }

  /** A field of the error body that holds a text or a number. */
  public Optional<String> field(String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asText);
  }

  /** The first of these fields that is there, or else the text as it came; always one line. */
  public String firstOf(String... names) {
    if (response.isHtml()) {
      return "an HTML page";
    }
    String words =
        Arrays.stream(names)
            .flatMap(name -> field(name).stream())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse(response.body());
    return words.isBlank() ? "nothing" : excerpt(words);
  }

  /**
   * A venue's own words on one line of at most {@value #LONGEST} characters, for a log or a page.
   */
  static String excerpt(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
