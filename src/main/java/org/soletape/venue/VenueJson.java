package org.soletape.venue;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS;
import static com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.soletape.catalog.Provider;
import org.soletape.venue.VenueFailure.BadItem;

/** Reads JSON of one shape, and tells an answer that broke off from one that is wrong. */
record VenueJson<T>(Provider provider, TypeReference<T> shape) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * @throws TruncatedBody when the text ends too early
   * @throws BadItem when it is no JSON, or JSON of another shape
   */
  T read(String body) {
    JsonNode tree = parse(body);
    try {
      T value = MAPPER.treeToValue(tree, shape);
      if (value == null) {
        throw wrong("is null", null);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw wrong("has another shape than expected" + placeOf(e), e);
    }
  }

  private JsonNode parse(String body) {
    if (body.isBlank()) {
      throw new TruncatedBody(provider.label() + " sent an empty body", null);
    }
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      if (e instanceof JsonEOFException || isOpen(body.strip())) {
        throw new TruncatedBody(provider.label() + " broke off its answer", e);
      }
      throw wrong("is no JSON", e);
    }
  }

  /** Cut within a number or a word, which the parser takes for a wrong one. */
  private static boolean isOpen(String body) {
    return (body.startsWith("{") || body.startsWith("["))
        && !(body.endsWith("}") || body.endsWith("]"));
  }

  private BadItem wrong(String what, JsonProcessingException cause) {
    return new BadItem("the answer of " + provider.label() + " " + what, cause);
  }

  private static String placeOf(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mismatch) || mismatch.getPath().isEmpty()) {
      return "";
    }
    return mismatch.getPath().stream().map(VenueJson::step).collect(joining(".", " at ", ""));
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? Integer.toString(reference.getIndex())
        : reference.getFieldName();
  }
}
