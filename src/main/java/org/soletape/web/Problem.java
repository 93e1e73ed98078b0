package org.soletape.web;

import io.javalin.http.Context;
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

  private void write(Json json) {
    json.field("type", "about:blank")
        .field("title", title)
        .field("status", status)
        .field("detail", detail)
        .field("instance", instance)
        .field("request_id", requestId);
    if (!errors.isEmpty()) {
      json.object("errors", each -> errors.forEach(each::field));
    }
  }
}
