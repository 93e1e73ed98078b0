package org.soletape.web;

/** Draws the page a person sees instead of the one asked for. */
@FunctionalInterface
public interface ErrorPages {
  /**
   * The whole HTML document.
   *
   * @param status the HTTP status
   * @param title what happened in a few words
   * @param detail a sentence on it, safe to show; not escaped yet
   * @param requestId what to quote when asking for help
   */
  String render(int status, String title, String detail, String requestId);

  /** Pages in the look of the site, with ways to go on. */
  static ErrorPages drawnBy(Templates templates) {
    return (status, title, detail, requestId) ->
        templates.text("error.jte", new ErrorView(status, title, detail, requestId));
  }

  /** A bare page without style, which cannot fail. */
  static ErrorPages plain() {
    return (status, title, detail, requestId) ->
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
            .formatted(escaped(title), escaped(detail), escaped(requestId), status);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
