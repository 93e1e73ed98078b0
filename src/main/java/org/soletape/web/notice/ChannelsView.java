package org.soletape.web.notice;

import java.util.List;
import java.util.Optional;
import org.soletape.notice.ChannelKind;
import org.soletape.web.Form;
import org.soletape.web.Option;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * Somebody's channels, as drawn.
 *
 * @param done what was just done, as a sentence; empty when nothing was
 * @param secret of a channel that was just added, shown this once
 * @param pushKey what a browser subscribes with
 * @param form what was typed for one more
 */
public record ChannelsView(
    Visitor visitor,
    Optional<String> done,
    Optional<Secret> secret,
    List<Row> rows,
    List<Option> kinds,
    String pushKey,
    Form form) {
  /** What is shown once, and what it is. */
  public record Secret(String about, String text) {
    static Secret of(ChannelKind kind, String secret, String site) {
      return kind == ChannelKind.FEED
          ? new Secret("The address of your feed", FeedRoutes.address(site, secret))
          : new Secret("The key your webhook's requests are signed with", secret);
    }

    @Override
    public String toString() {
      return "Secret[" + about + "]";
    }
  }

  /**
   * A channel.
   *
   * @param about its kind, and where it leads
   * @param state such as {@code On}
   * @param warning what is wrong with it, as a sentence; empty when nothing is
   */
  public record Row(
      String id,
      String label,
      String about,
      boolean on,
      String state,
      Optional<String> warning,
      List<Sent> log) {}

  /** A message on a channel, and what became of it. */
  public record Sent(String title, Optional<Moment> at, String outcome) {}
}
