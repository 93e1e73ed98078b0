package org.soletape.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Ends a request whose body does not arrive in time as a whole. A connection on which nothing moves
 * is closed anyway; this is for one on which a byte comes now and then.
 */
final class BodyDeadline implements AutoCloseable {
  private static final String ATTRIBUTE = "soletape.body-deadline";

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
   * are read by its handler; their time ends with the request.
   */
  void read(Context context) {
    if (!hasBody(context)) {
      return;
    }
    ServletChannel channel =
        ServletContextRequest.getServletContextRequest(context.req()).getServletChannel();
    ScheduledFuture<?> end =
        timer.schedule(() -> end(channel), most.toMillis(), TimeUnit.MILLISECONDS);
    context.attribute(ATTRIBUTE, end);
    if (!isMultipart(context)) {
      context.bodyAsBytes();
      isOver(context);
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
