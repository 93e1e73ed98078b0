package org.soletape.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** Reads answers with every digit kept as it was sent. */
public final class JsonBody {
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonBody() {}

  public static JsonNode of(HttpResponse<String> answer) {
    try {
      return EXACT.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
