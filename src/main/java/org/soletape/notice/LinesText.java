package org.soletape.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a message as they are kept. */
public final class LinesText {
  private static final JsonMapper JSON = new JsonMapper();

  private LinesText() {}

  static String of(List<Line> lines) {
    ArrayNode array = JSON.createArrayNode();
    for (Line line : lines) {
      ObjectNode kept = array.addObject().put("text", line.text());
      line.path().ifPresent(path -> kept.put("path", path));
    }
    return array.toString();
  }

  /** The beginning of a text, so that it has at most so many characters. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  static List<Line> read(String json) {
    try {
      List<Line> lines = new ArrayList<>();
      for (JsonNode kept : JSON.readTree(json)) {
        lines.add(
            new Line(
                kept.get("text").textValue(),
                Optional.ofNullable(kept.get("path")).map(JsonNode::textValue)));
      }
      return lines;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message's lines are no JSON", e);
    }
  }
}
