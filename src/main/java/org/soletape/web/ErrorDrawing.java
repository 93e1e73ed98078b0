package org.soletape.web;

/** Error pages in the look of the site, with ways to go on. */
public final class ErrorDrawing implements ErrorPages {
  private final Templates templates;

  public ErrorDrawing(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String render(int status, String title, String detail, String requestId) {
    return templates.text("error.jte", new ErrorView(status, title, detail, requestId));
  }
}
