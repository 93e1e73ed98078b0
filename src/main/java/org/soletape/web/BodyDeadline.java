package org.soletape.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a request whose body does not arrive in time as a whole. A connection on which nothing moves
 * is closed anyway; this is for one on which a byte comes now and then.
 */
final class BodyDeadline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BodyDeadline.class);

  private static final String ATTRIBUTE = "soletape.body-deadline";

  /** Some ten times what a file may have; who sends more is cut off. */
  private static final long MOST_DISCARDED = 50_000_000;

  private static final int PART = 8192;

  private final Duration most;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("bodies").daemon().factory());

  BodyDeadline(Duration most) {
    this.most = most;
    // Otherwise every request with a body is held in memory until its time would have ended.
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads the body within the time, so that every handler has it whole. The parts of a file's form
   * are read by its handler; their time ends with the request. What is too large is read on and
   * thrown away: a client still writing would find its connection reset and never see the answer.
   *
   * @param largest bytes the body may have
   * @throws HttpResponseException when it has more
   */
  void read(Context context, long largest) {
    if (!hasBody(context)) {
      return;
    }
    ServletChannel channel =
        ServletContextRequest.getServletContextRequest(context.req()).getServletChannel();
    ScheduledFuture<?> end =
        timer.schedule(() -> end(channel), most.toMillis(), TimeUnit.MILLISECONDS);
    context.attribute(ATTRIBUTE, end);
    try {
      readWhole(context, largest);
    } catch (HttpResponseException refusal) {
      discardRest(context.req());
      throw refusal;
    }
  }

  private static void readWhole(Context context, long largest) {
    if (context.req().getContentLengthLong() > largest) {
      throw new ContentTooLargeResponse();
    }
    if (!isMultipart(context)) {
      context.bodyAsBytes();
      isOver(context);
    }
  }

  private static void discardRest(HttpServletRequest request) {
    if (request.getHeader("Expect") != null) {
      return; // It waits for the answer before it writes.
    }
    try {
      InputStream rest = request.getInputStream();
      byte[] part = new byte[PART];
      long discarded = 0;
      for (int read = 0; read >= 0 && discarded < MOST_DISCARDED; read = rest.read(part)) {
        discarded += read;
      }
    } catch (IOException e) {
      LOG.debug("a client left before the answer to its too large request", e);
    }
  }

  /** The request is answered. */
  static void isOver(Context context) {
    ScheduledFuture<?> end = context.attribute(ATTRIBUTE);
    if (end != null) {
      end.cancel(false);
    }
  }

  private static void end(ServletChannel channel) {
    if (!channel.getHttpInput().isFinished()) {
      channel.getEndPoint().close();
    }
  }

  private static boolean hasBody(Context context) {
    return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
  }

  private static boolean isMultipart(Context context) {
    String type = context.header("Content-Type");
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
