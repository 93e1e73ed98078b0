package org.soletape.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/** Our own OpenAPI 3.1 description, which real answers are held against. */
public final class ApiDescription {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          factory ->
              factory.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                      .keyword(new NonValidationKeyword("components"))
                      .build()));

  private final JsonNode root;

  private ApiDescription(JsonNode root) {
    this.root = root;
  }

  public static ApiDescription bundled() {
    try (InputStream yaml = ApiDescription.class.getResourceAsStream("/openapi.yaml")) {
      return new ApiDescription(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode root() {
    return root;
  }

  /** What is wrong with an answer; none means that status, content type and body agree. */
  public List<String> violations(String path, HttpResponse<String> answer) {
    String method = answer.request().method().toLowerCase(Locale.ROOT);
    JsonNode responses = root.path("paths").path(path).path(method).path("responses");
    String status = String.valueOf(answer.statusCode());
    JsonNode response = resolved(responses.path(responses.has(status) ? status : "default"));
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode schema = response.path("content").path(type).path("schema");
    return schema.isMissingNode()
        ? List.of("not described: %s %s %s %s".formatted(method, path, status, type))
        : violations(schema, answer.body());
  }

  private List<String> violations(JsonNode schema, String body) {
    ObjectNode whole = JSON.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", root.path("components"));
    try {
      return SCHEMAS.getSchema(whole, STRICT).validate(JSON.readTree(body)).stream()
          .map(ValidationMessage::toString)
          .toList();
    } catch (JsonProcessingException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }
}
