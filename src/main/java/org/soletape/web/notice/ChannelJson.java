package org.soletape.web.notice;

import org.soletape.notice.Channel;
import org.soletape.notice.DeliveryLog;
import org.soletape.web.Json;

/** Writes a channel and what became of its newest messages. */
record ChannelJson(ChannelDesk.Listed listed) {
  void write(Json json) {
    Channel channel = listed.channel();
    json.field("id", channel.id())
        .field("kind", channel.kind().id())
        .field("label", channel.label())
        .field("address", channel.shown())
        .field("made_at", channel.madeAt())
        .field("on", channel.isOn())
        .field("off_at", channel.offAt())
        .field("given_up", channel.givenUp())
        .field("failing_since", channel.failingSince())
        .objects("deliveries", listed.deliveries(), ChannelJson::write);
  }

  private static void write(DeliveryLog.Entry entry, Json json) {
    json.field("message_id", entry.message())
        .field("title", entry.title())
        .field("told_at", entry.toldAt())
        .field("tries", entry.tries())
        .field("tried_at", entry.triedAt())
        .field("outcome", entry.outcome())
        .field("again_at", entry.againAt());
  }
}
