package org.soletape.web;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What went wrong: drawn for people, for machines {@code application/problem+json} of RFC 9457.
 *
 * @param title what happened in a few words
 * @param detail a sentence on it, safe to show; not escaped yet
 * @param instance the path asked for
 * @param requestId what the log calls the request, to quote when asking for help
 * @param errors one sentence for each field of the body that cannot be used; left out when empty
 */
public record Problem(
    int status,
    String title,
    String detail,
    String instance,
    String requestId,
    Map<String, String> errors) {
  static final String TYPE = "application/problem+json";

  /** Whether a search may find what was looked for. */
  public boolean isMissing() {
    return status == 404;
  }

  /** Whether the cause is on our side, so that trying again may help. */
  public boolean isOurs() {
    return status >= 500;
  }

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
