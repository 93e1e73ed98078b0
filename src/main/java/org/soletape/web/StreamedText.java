package org.soletape.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** A text that goes out while it is made, so that it is never in memory as a whole. */
public final class StreamedText {
  private StreamedText() {}

  /** Writes the text; what it needs to begin at all should be read before. */
  @FunctionalInterface
  public interface Body {
    void write(Writer text) throws IOException;
  }

  /**
   * Answers with a text. When it cannot be brought to its end the connection is cut, so that nobody
   * takes a part for the whole.
   */
  public static void answer(Context context, String contentType, Body body) {
    context.contentType(contentType);
    try {
      Writer text = new BufferedWriter(new OutputStreamWriter(context.outputStream(), UTF_8));
      body.write(text);
      text.flush();
    } catch (IOException e) {
      cut(context, e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      cut(context, e);
      throw e;
    }
  }

  private static void cut(Context context, Exception cause) {
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(cause);
  }
}
