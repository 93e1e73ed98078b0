package org.soletape.web;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * What a program sent was read, and some fields of it cannot be used: 422 with one sentence for
 * each of them.
 */
public final class InvalidFields extends HttpResponseException {
  private static final long serialVersionUID = 1;

  /**
   * Refuses these fields.
   *
   * @param errors sentences by field; not empty
   */
  public InvalidFields(Map<String, String> errors) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, sentence(errors), errors);
  }

  private static String sentence(Map<String, String> errors) {
    return errors.size() == 1
        ? errors.entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue())
            .findFirst()
            .orElseThrow()
        : errors.size() + " fields cannot be used; errors has a sentence for each.";
  }
}
