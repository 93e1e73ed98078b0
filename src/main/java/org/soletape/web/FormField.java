package org.soletape.web;

import io.javalin.http.Context;

/** What somebody typed into a form. */
public final class FormField {
  private FormField() {}

  /** The field's text as it came; empty when the form has no such field. */
  public static String typed(Context context, String field) {
    String value = context.formParam(field);
    return value == null ? "" : value;
  }
}
