package org.soletape.web;

/** Draws the page a person sees instead of the one asked for. */
@FunctionalInterface
public interface ErrorPages {
  /** The whole HTML document. */
  String render(Problem problem);

  /** Pages in the look of the site, with ways to go on. */
  static ErrorPages drawnBy(Templates templates) {
    return problem -> templates.text("error.jte", problem);
  }

  /** A bare page without style, which cannot fail. */
  static ErrorPages plain() {
    return problem ->
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <p><a href="/">All products</a></p>
        <p>Request %3$s, status %4$d</p>
        </body>
        </html>
        """
            .formatted(
                escaped(problem.title()),
                escaped(problem.detail()),
                escaped(problem.requestId()),
                problem.status());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
