package org.soletape.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests too broken to reach a route, in a line of text that repeats nothing of them. */
final class ProtocolErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    SecurityHeaders.ALWAYS.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, Caching.NEVER);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    String line = status + " " + ErrorWords.title(status) + "\n" + ErrorWords.detail(status) + "\n";
    response.write(true, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
