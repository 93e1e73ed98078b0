package org.soletape.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/**
 * An error as machines read it: {@code application/problem+json} of RFC 9457.
 *
 * @param instance the path asked for
 * @param requestId what the log calls the request
 * @param errors one sentence for each field of the body that cannot be used; left out when empty
 */
record Problem(
    int status,
    String title,
    String detail,
    String instance,
    String requestId,
    Map<String, String> errors) {
  static final String TYPE = "application/problem+json";

  void answer(Context context) {
    context.status(status).contentType(TYPE).result(Json.bytes(this::write));
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "about:blank");
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    json.writeStringField("instance", instance);
    json.writeStringField("request_id", requestId);
    if (!errors.isEmpty()) {
      writeErrors(json);
    }
    json.writeEndObject();
  }

  private void writeErrors(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("errors");
    for (Map.Entry<String, String> error : errors.entrySet()) {
      json.writeStringField(error.getKey(), error.getValue());
    }
    json.writeEndObject();
  }
}
