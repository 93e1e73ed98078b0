package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An OpenAPI 3.0 description that requests and responses are held against. Violations are
 * sentences; none means that everything agrees.
 */
public final class OpenApi {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();
  private final OpenApiSchemas schemas;

  /**
   * @param template the path below the server, as described
   * @param path matches a whole path, server included
   */
  private record Operation(String method, String template, Pattern path, JsonNode json) {}

  private OpenApi(JsonNode root) {
    this.root = root;
    this.schemas = new OpenApiSchemas(root);
    root.path("paths").properties().forEach(entry -> add(entry.getKey(), entry.getValue()));
  }

  /** A description on the class path, such as {@code /venues/stockx.yaml}. */
  public static OpenApi resource(String name) {
    try (InputStream yaml = OpenApi.class.getResourceAsStream(name)) {
      return new OpenApi(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A description in a file. */
  public static OpenApi file(Path file) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return new OpenApi(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "GET /catalog/search" and so on, for tests that want to have seen everything. */
  public List<String> operations() {
    return operations.stream().map(each -> each.method() + " " + each.template()).toList();
  }

  /** The described operation a request is an instance of. */
  public Optional<String> operationOf(String method, String target) {
    return find(method, pathOf(target)).map(each -> each.method() + " " + each.template());
  }

  /**
   * What is wrong with a request: undescribed, a required parameter missing, an undeclared one
   * sent, a value out of range.
   *
   * @param target path and query
   */
  public List<String> requestViolations(String method, String target) {
    Optional<Operation> operation = find(method, pathOf(target));
    if (operation.isEmpty()) {
      return List.of("no operation " + method + " " + pathOf(target));
    }
    return parameterViolations(operation.get(), parameters(queryOf(target)));
  }

  /** What is wrong with a form that was posted. */
  public List<String> formViolations(String method, String target, String form) {
    Optional<Operation> operation = find(method, pathOf(target));
    if (operation.isEmpty()) {
      return List.of("no operation " + method + " " + pathOf(target));
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    parameters(form).forEach(fields::put);
    JsonNode schema =
        operation
            .get()
            .json()
            .path("requestBody")
            .path("content")
            .path("application/x-www-form-urlencoded")
            .path("schema");
    return schemas.violations(schema, fields);
  }

  /** What is wrong with a response: undescribed status or content, or a body of another shape. */
  public List<String> responseViolations(
      String method, String target, int status, String contentType, String body) {
    Optional<Operation> operation = find(method, pathOf(target));
    if (operation.isEmpty()) {
      return List.of("no operation " + method + " " + pathOf(target));
    }
    JsonNode responses = operation.get().json().path("responses");
    String code = String.valueOf(status);
    JsonNode response = resolved(responses.path(responses.has(code) ? code : "default"));
    if (response.isMissingNode()) {
      return List.of("no response " + status + " of " + operation.get().template());
    }
    String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonNode content = response.path("content").path(media);
    if (content.isMissingNode()) {
      return List.of("no content " + media + " of " + status + " " + operation.get().template());
    }
    return media.endsWith("json") ? bodyViolations(content.path("schema"), body) : List.of();
  }

  private List<String> bodyViolations(JsonNode schema, String body) {
    try {
      return schemas.violations(schema, JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return List.of("the body is not JSON: " + e.getOriginalMessage());
    }
  }

  private List<String> parameterViolations(Operation operation, Map<String, String> sent) {
    List<String> violations = new ArrayList<>();
    Map<String, String> unknown = new LinkedHashMap<>(sent);
    for (JsonNode written : operation.json().path("parameters")) {
      JsonNode parameter = resolved(written);
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query")) {
        String value = unknown.remove(name);
        violations.addAll(parameterViolations(parameter, name, value));
      }
    }
    unknown.keySet().forEach(name -> violations.add("undeclared query parameter " + name));
    return violations;
  }

  private List<String> parameterViolations(JsonNode parameter, String name, String value) {
    if (value == null) {
      return parameter.path("required").asBoolean()
          ? List.of("missing query parameter " + name)
          : List.of();
    }
    JsonNode schema = parameter.path("schema");
    return schemas.violations(schema, schemas.typed(schema, value)).stream()
        .map(violation -> "query parameter " + name + ": " + violation)
        .toList();
  }

  private Optional<Operation> find(String method, String path) {
    return operations.stream()
        .filter(each -> each.method().equals(method))
        .filter(each -> each.path().matcher(path).matches())
        .findFirst();
  }

  private void add(String template, JsonNode pathItem) {
    JsonNode servers = pathItem.has("servers") ? pathItem : root;
    String base = URI.create(servers.at("/servers/0/url").asText("")).getPath();
    String quoted = ("\\Q" + base + template + "\\E").replaceAll("\\{[^}]+\\}", "\\\\E[^/]+\\\\Q");
    Pattern path = Pattern.compile(quoted);
    for (String method : METHODS) {
      JsonNode operation = pathItem.path(method.toLowerCase(Locale.ROOT));
      if (operation.isObject()) {
        operations.add(new Operation(method, template, path, operation));
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : root.at(reference.substring(1));
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (encoded.isEmpty()) {
      return parameters;
    }
    for (String pair : encoded.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      String value = sides.length == 2 ? sides[1] : "";
      parameters.put(URLDecoder.decode(sides[0], UTF_8), URLDecoder.decode(value, UTF_8));
    }
    return parameters;
  }

  private static String pathOf(String target) {
    return target.split("\\?", 2)[0];
  }

  private static String queryOf(String target) {
    String[] sides = target.split("\\?", 2);
    return sides.length == 2 ? sides[1] : "";
  }
}
