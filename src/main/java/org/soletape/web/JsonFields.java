package org.soletape.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a body that is one JSON object, each as text: a number with the digits it was sent
 * with, null as empty, an object as the JSON it is. Nothing passes through a floating-point number.
 *
 * @param switches the fields that may be true or false
 * @param values by field, in the order sent
 * @param problems a sentence for each field whose value is neither a text, a number, null nor an
 *     object of texts
 */
public record JsonFields(
    Set<String> switches, Map<String, Optional<String>> values, Map<String, String> problems) {
  private static final int DEEPEST = 20;
  private static final int MOST_FIELDS = 100;
  private static final int LONGEST_NUMBER = 100;
  private static final int MOST_DIGITS = 50;
  private static final List<String> TYPES =
      List.of("application/json", "application/merge-patch+json");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  /**
   * Reads a request's body.
   *
   * @throws UnsupportedMediaTypeResponse when it is not sent as JSON
   * @throws BadRequestResponse when it is not one JSON object, names a field twice, or has far too
   *     many
   */
  public static JsonFields read(Context context) {
    return read(context, Set.of());
  }

  /**
   * The same, where some fields are switches.
   *
   * @param switches may be true or false, and are these words then
   */
  public static JsonFields read(Context context, Set<String> switches) {
    requireJson(context.contentType());
    byte[] body = context.bodyAsBytes();
    JsonFields fields = new JsonFields(switches, new LinkedHashMap<>(), new LinkedHashMap<>());
    try (JsonParser json = FACTORY.createParser(body)) {
      fields.readObject(json);
    } catch (JsonProcessingException e) {
      throw malformed("The body is not well-formed JSON", e.getLocation());
    } catch (IOException e) {
      throw new BadRequestResponse("The body is not JSON in UTF-8.");
    }
    return fields;
  }

  private static void requireJson(String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      throw new UnsupportedMediaTypeResponse("Send the body as application/json.");
    }
  }

  private void readObject(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new BadRequestResponse("The body must be one JSON object.");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (values.containsKey(name)) {
        throw malformed("The body has a field twice", json.currentLocation());
      }
      if (values.size() == MOST_FIELDS || !isWellFormed(name)) {
        throw malformed("The body has fields of no use here", json.currentLocation());
      }
      values.put(name, Optional.empty());
      json.nextToken();
      readValue(json, name);
    }
    if (json.nextToken() != null) {
      throw malformed("The body goes on after its JSON object", json.currentLocation());
    }
  }

  private void readValue(JsonParser json, String name) throws IOException {
    switch (json.currentToken()) {
      case VALUE_NULL -> values.put(name, Optional.empty());
      case VALUE_STRING -> readText(name, json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          values.put(name, Optional.of(digits(json.getText())));
      case VALUE_TRUE, VALUE_FALSE -> readSwitch(json, name);
      case START_OBJECT -> readTexts(json, name);
      default -> refuse(json, name);
    }
  }

  private void readSwitch(JsonParser json, String name) throws IOException {
    if (switches.contains(name)) {
      values.put(name, Optional.of(json.getText()));
    } else {
      refuse(json, name);
    }
  }

  private void refuse(JsonParser json, String name) throws IOException {
    problems.put(name, "A text, a number or null.");
    json.skipChildren();
  }

  /** An object of texts, as JSON again. */
  private void readTexts(JsonParser json, String name) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = FACTORY.createGenerator(text)) {
      copy.writeStartObject();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String title = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          problems.put(name, "An object of texts.");
          json.skipChildren();
        } else if (!isWellFormed(title) || !isWellFormed(json.getText())) {
          problems.put(name, "A character that cannot be stored.");
        } else {
          copy.writeStringField(title, json.getText());
        }
      }
      copy.writeEndObject();
    }
    values.put(name, Optional.of(text.toString()));
  }

  private void readText(String name, String text) {
    if (isWellFormed(text)) {
      values.put(name, Optional.of(text));
    } else {
      problems.put(name, "A character that cannot be stored.");
    }
  }

  /** Half of a surrogate pair can be escaped in JSON, and neither stored nor sent back. */
  private static boolean isWellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** The number without an exponent; as it was sent when that would be a flood of zeros. */
  private static String digits(String literal) {
    try {
      BigDecimal number = new BigDecimal(literal);
      boolean isShort = Math.abs((long) number.scale()) < MOST_DIGITS;
      return isShort ? number.toPlainString() : literal;
    } catch (NumberFormatException e) {
      return literal;
    }
  }

  private static BadRequestResponse malformed(String what, JsonLocation where) {
    return new BadRequestResponse(
        where == null
            ? what + "."
            : "%s: line %d, column %d.".formatted(what, where.getLineNr(), where.getColumnNr()));
  }
}
