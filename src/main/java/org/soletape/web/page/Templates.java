package org.soletape.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Draws pages with the templates made at build time. */
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.soletape.templates");

  /** Answers with a page. */
  void draw(Context context, String template, Object view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, view, output);
    context.contentType("text/html; charset=utf-8").result(output.toByteArray());
  }

  /** A page as text. */
  String text(String template, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template, view, output);
    return output.toString();
  }
}
