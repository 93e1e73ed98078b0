package org.soletape.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.notice.Channels;
import org.soletape.notice.Courier;
import org.soletape.notice.DeliveryLog;
import org.soletape.notice.Messages;
import org.soletape.notice.PushMessages;
import org.soletape.notice.outgoing.Outgoing;
import org.soletape.notice.outgoing.Resolver;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.notice.ChannelDesk;
import org.soletape.web.notice.ChannelsApi;
import org.soletape.web.notice.ChannelsPage;
import org.soletape.web.notice.FeedRoutes;

/** What people are told, and how it reaches them, put together once. */
public final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Database visited;
  private final Clock clock;
  private final Channels channels;
  private final PushMessages push;
  private final Courier courier;
  private final Courier visitedCourier;

  /**
   * Over a database.
   *
   * @param visited the same, as pages use it
   * @param loopback whether messages may be sent to this machine itself
   */
  public Notices(Database visited, Database database, boolean loopback, Clock clock) {
    Outgoing outgoing = Outgoing.through(Resolver.SYSTEM, loopback);
    this.visited = visited;
    this.clock = clock;
    this.channels = new Channels(visited, loopback);
    this.push = new PushMessages(visited);
    this.courier = new Courier(database, outgoing, new PushMessages(database), clock);
    this.visitedCourier = new Courier(visited, outgoing, push, clock);
  }

  /** The ways people want to be told. */
  public Channels channels() {
    return channels;
  }

  /** Delivers beside runs. */
  public Courier courier() {
    return courier;
  }

  /** Delivers within a time, after a run; what fails waits for the next one. */
  public void deliver(Duration time) {
    try {
      courier.deliver(time);
    } catch (DatabaseException e) {
      LOG.warn("messages cannot be delivered at present: {}", e.getMessage());
    } catch (RuntimeException e) {
      // What a run has observed is no worse for it.
      LOG.error("messages could not be delivered; the next run tries again", e);
    }
  }

  /** The page of a person's channels, the same for programs, and feeds. */
  List<Routes> routes(Visitors visitors, Templates templates) {
    ChannelDesk desk = new ChannelDesk(channels, visitedCourier, new DeliveryLog(visited), clock);
    return List.of(
        new ChannelsPage(visitors, desk, push, templates),
        new ChannelsApi(visitors, desk),
        new FeedRoutes(channels, new Messages(visited)));
  }
}
