package org.soletape.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody's file says of a pair in columns that mean nothing to us, kept word for word.
 *
 * @param cells by the title of their column; none is blank
 */
public record Extra(SortedMap<String, String> cells) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NO_OBJECT = "must be a JSON object of texts";

  public Extra {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /**
   * Reads a JSON object; what is in it and no text is kept as it is written.
   *
   * @throws IllegalArgumentException with a sentence
   */
  static Extra parse(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      SortedMap<String, String> cells = new TreeMap<>();
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String title = parser.currentName();
        JsonToken value = parser.nextToken();
        require(value.isScalarValue());
        if (value != JsonToken.VALUE_NULL && !parser.getText().isBlank()) {
          cells.put(title, parser.getText());
        }
      }
      require(parser.nextToken() == null);
      return new Extra(cells);
    } catch (IOException e) {
      throw new IllegalArgumentException(NO_OBJECT, e);
    }
  }

  /**
   * This and what a JSON object says besides, as JSON; a text that is none comes back as it is, to
   * be refused where it is read.
   *
   * @param json blank or null for nothing
   */
  public String over(String json) {
    if (json == null || json.isBlank()) {
      return toString();
    }
    try {
      SortedMap<String, String> both = new TreeMap<>(parse(json).cells());
      both.putAll(cells);
      return new Extra(both).toString();
    } catch (IllegalArgumentException e) {
      return json;
    }
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException(NO_OBJECT);
    }
  }

  /** The JSON object, in the order of its titles. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> cell : cells.entrySet()) {
        json.writeStringField(cell.getKey(), cell.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
