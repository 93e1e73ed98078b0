package org.soletape.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Draws pages with the templates made at build time. */
public final class Templates {
  /** The content type of a page. */
  public static final String HTML = "text/html; charset=utf-8";

  /** Room for a few pages that change with every look. */
  private static final long KEPT_BYTES = 100_000;

  private final DrawnPages drawn = new DrawnPages(KEPT_BYTES);
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.soletape.templates");

  /**
   * Answers with a public page, or that the reader's copy of it is still right.
   *
   * @param booksAreIn whether every book of the slot that the page shows has arrived
   * @param longestLife how long a shared cache may keep it at most, whatever has arrived
   */
  public void answer(
      Context context,
      String template,
      Object view,
      Caching caching,
      boolean booksAreIn,
      Duration longestLife) {
    byte[] page = bytes(template, view);
    Edition edition =
        caching
            .edition(booksAreIn, context.path(), fingerprint(page))
            .until(caching.now().plus(longestLife));
    drawn.answer(context, edition, HTML, () -> page);
  }

  /** Answers with a page about one person or a form, which no cache keeps. */
  public void answerPersonal(Context context, int status, String template, Object view) {
    Caching.personal(context);
    context.status(status).contentType(HTML).result(bytes(template, view));
  }

  /** A page as text. */
  String text(String template, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template, view, output);
    return output.toString();
  }

  /** A page in UTF-8. */
  public byte[] bytes(String template, Object view) {
    PageBytes output = new PageBytes();
    engine.render(template, view, output);
    return output.toByteArray();
  }

  /**
   * Two checksums that the processor computes itself: a strong hash would cost more than the page.
   */
  private static String fingerprint(byte[] page) {
    CRC32 one = new CRC32();
    one.update(page);
    CRC32C other = new CRC32C();
    other.update(page);
    return one.getValue() + "-" + other.getValue() + "-" + page.length;
  }
}
