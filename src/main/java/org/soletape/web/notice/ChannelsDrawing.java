package org.soletape.web.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soletape.notice.Channel;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.DeliveryLog;
import org.soletape.web.Option;
import org.soletape.web.chart.Moment;

/** Finds the words for channels. */
final class ChannelsDrawing {
  private ChannelsDrawing() {}

  static List<ChannelsView.Row> rows(List<ChannelDesk.Listed> channels) {
    return channels.stream().map(listed -> row(listed.channel(), listed.deliveries())).toList();
  }

  private static ChannelsView.Row row(Channel channel, List<DeliveryLog.Entry> deliveries) {
    return new ChannelsView.Row(
        channel.id().toString(),
        channel.label(),
        channel.kind().label() + channel.shown().map(shown -> ", " + shown).orElse(""),
        channel.isOn(),
        channel.isOn() ? "On" : "Off",
        warning(channel),
        deliveries.stream().map(ChannelsDrawing::sent).toList());
  }

  private static Optional<String> warning(Channel channel) {
    if (channel.givenUp()) {
      return Optional.of(
          "Switched off on "
              + Moment.text(channel.offAt().orElseThrow())
              + ", because nothing arrived. Mend it, send a test, and switch it on again.");
    }
    return channel
        .failingSince()
        .filter(since -> channel.isOn())
        .map(
            since ->
                "Nothing has arrived since "
                    + Moment.text(since)
                    + ". After 3 days of that it is switched off.");
  }

  private static ChannelsView.Sent sent(DeliveryLog.Entry entry) {
    String outcome = entry.outcome().orElse(entry.tries() == 0 ? "waiting" : "under way");
    String again =
        entry
            .againAt()
            .filter(at -> entry.outcome().isPresent())
            .map(at -> "; again " + Moment.text(at))
            .orElse("");
    String tries = entry.tries() > 1 ? ", try " + entry.tries() : "";
    return new ChannelsView.Sent(
        entry.title(), entry.triedAt().map(Moment::of), outcome + tries + again);
  }

  static List<Option> kinds(String chosen) {
    return Arrays.stream(ChannelKind.values())
        .filter(kind -> kind != ChannelKind.PUSH)
        .map(kind -> new Option(kind.id(), kind.label(), kind.id().equals(chosen)))
        .toList();
  }

  static Optional<String> done(String what) {
    return switch (what) {
      case null -> Optional.empty();
      case "added" -> Optional.of("It is added. Send a test to see whether messages arrive.");
      case "tested" -> Optional.of("The test is sent.");
      case "test-failed" -> Optional.of("The test did not arrive; below it says why.");
      case "on" -> Optional.of("It is switched on.");
      case "off" -> Optional.of("It is switched off.");
      case "removed" -> Optional.of("It is removed.");
      default -> Optional.empty();
    };
  }
}
