package org.soletape.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of an OpenAPI 3.0 description, put into the JSON Schema a validator knows. */
final class OpenApiSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonSchemaFactory VALIDATORS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static final String SHARED = "#/components/schemas/";
  private static final List<String> ONLY_FOR_READERS = List.of("example", "x-observed");

  private final JsonNode root;
  private final JsonNode shared;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  OpenApiSchemas(JsonNode root) {
    this.root = root;
    this.shared = translated(root.path("components").path("schemas"));
  }

  List<String> violations(JsonNode schema, JsonNode value) {
    if (schema.isMissingNode()) {
      return List.of("nothing is described here");
    }
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  /** The text of a parameter as the type its schema asks for; as text when it is none. */
  JsonNode typed(JsonNode schema, String text) {
    String reference = schema.path("$ref").asText("");
    JsonNode target = reference.isEmpty() ? schema : root.at(reference.substring(1));
    return switch (target.path("type").asText()) {
      case "integer", "number" -> number(text);
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? BooleanNode.valueOf(text.equals("true"))
              : TextNode.valueOf(text);
      default -> TextNode.valueOf(text);
    };
  }

  private static JsonNode number(String text) {
    try {
      return DecimalNode.valueOf(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return TextNode.valueOf(text);
    }
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = NODES.objectNode();
    whole.set("$defs", shared);
    whole.putArray("allOf").add(translated(schema));
    return VALIDATORS.getSchema(whole, STRICT);
  }

  /** OpenAPI 3.0 says {@code nullable} where JSON Schema lists null among the types. */
  private static JsonNode translated(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(each -> array.add(translated(each)));
      return array;
    }
    if (node.isTextual() && node.asText().startsWith(SHARED)) {
      return TextNode.valueOf("#/$defs/" + node.asText().substring(SHARED.length()));
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = NODES.objectNode();
    node.properties().forEach(each -> object.set(each.getKey(), translated(each.getValue())));
    object.remove(ONLY_FOR_READERS);
    if (!object.path("nullable").isBoolean()) {
      return object;
    }
    boolean nullable = object.remove("nullable").asBoolean();
    return nullable ? orNull(object) : object;
  }

  private static JsonNode orNull(ObjectNode schema) {
    ObjectNode either = NODES.objectNode();
    either.putArray("anyOf").add(NODES.objectNode().put("type", "null")).add(schema);
    return either;
  }
}
