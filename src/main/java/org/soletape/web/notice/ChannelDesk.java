package org.soletape.web.notice;

import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.notice.Channel;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.Channels;
import org.soletape.notice.Courier;
import org.soletape.notice.DeliveryLog;

/** What is done about a person's channels, by the page and by programs. */
public record ChannelDesk(Channels channels, Courier courier, DeliveryLog log, Clock clock) {
  private static final int SHOWN_OF_LOG = 8;

  /** A channel and what became of its newest messages. */
  record Listed(Channel channel, List<DeliveryLog.Entry> deliveries) {}

  List<Listed> of(UUID userId) {
    Map<UUID, List<DeliveryLog.Entry>> entries = log.of(userId, SHOWN_OF_LOG);
    return channels.of(userId).stream()
        .map(channel -> new Listed(channel, entries.getOrDefault(channel.id(), List.of())))
        .toList();
  }

  Listed find(UUID userId, String id) {
    return of(userId).stream()
        .filter(listed -> listed.channel().id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("You have no such channel."));
  }

  Channels.Added add(UUID userId, ChannelEntry entry) {
    return channels.add(userId, entry, clock.instant());
  }

  /** Why a test did not arrive; empty when it did. */
  Optional<String> test(UUID userId, String id) {
    return courier.test(userId, find(userId, id).channel());
  }

  void switchOn(UUID userId, String id) {
    channels.switchOn(userId, find(userId, id).channel().id());
  }

  void switchOff(UUID userId, String id) {
    channels.switchOff(userId, find(userId, id).channel().id(), clock.instant());
  }

  void remove(UUID userId, String id) {
    channels.remove(userId, find(userId, id).channel().id());
  }
}
