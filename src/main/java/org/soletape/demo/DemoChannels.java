package org.soletape.demo;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.soletape.notice.Channel;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.Channels;
import org.soletape.notice.Courier;

/**
 * Ways the demo's account is told, all of which end at the pretend receiver.
 *
 * @param receiver the address what is sent begins with
 */
public record DemoChannels(Channels channels, Courier courier, String receiver, Clock clock) {
  private record Way(ChannelKind kind, String label, String path) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(ChannelKind.WEBHOOK, "Pretend webhook", "/hook"),
          new Way(ChannelKind.DISCORD, "Pretend Discord", "/api/webhooks/1/demo"),
          new Way(ChannelKind.NTFY, "Pretend ntfy", "/demo-of-soletape"));

  /**
   * Adds them, and sends a test on each, unless the person has some already.
   *
   * @param site where the demo is served; links lead there
   */
  public void fill(UUID person, String site) {
    if (!channels.of(person).isEmpty()) {
      return;
    }
    for (Way way : WAYS) {
      channels.add(
          person,
          new ChannelEntry(way.kind(), way.label(), receiver + way.path(), site),
          clock.instant());
    }
    for (Channel channel : channels.of(person)) {
      courier.test(person, channel);
    }
  }
}
