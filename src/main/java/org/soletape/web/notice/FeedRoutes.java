package org.soletape.web.notice;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.soletape.notice.Channels;
import org.soletape.notice.Message;
import org.soletape.notice.Messages;
import org.soletape.web.Caching;
import org.soletape.web.Origins;
import org.soletape.web.Routes;

/** {@code /feed/…}: a person's messages as Atom, for whoever knows the address. */
public record FeedRoutes(Channels channels, Messages messages) implements Routes {
  private static final String TYPE = "application/atom+xml; charset=utf-8";
  private static final String PATH = "/feed/";
  private static final int SHOWN = 50;

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(PATH + "{secret}", this::show);
  }

  /** Where a feed is read. */
  static String address(String site, String secret) {
    return site + PATH + secret;
  }

  private void show(Context context) {
    String secret = context.pathParam("secret");
    Channels.Feed feed =
        channels.feed(secret).orElseThrow(() -> new NotFoundResponse("There is no such feed."));
    List<Message> newest = messages.newest(feed, SHOWN);
    byte[] atom = new AtomFeed(feed, Origins.own(context), secret).bytes(newest);
    context.header("X-Robots-Tag", "noindex");
    if (!Caching.isHeldByItsReader(context, atom)) {
      context.contentType(TYPE).result(atom);
    }
  }
}
