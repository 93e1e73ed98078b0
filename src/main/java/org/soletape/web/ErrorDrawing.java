package org.soletape.web;

/** Error pages in the look of the site, with ways to go on. */
public record ErrorDrawing(Templates templates) implements ErrorPages {
  @Override
  public String render(int status, String title, String detail, String requestId) {
    return templates.text("error.jte", new ErrorView(status, title, detail, requestId));
  }
}
