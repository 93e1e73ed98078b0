package org.soletape.notice;

import java.util.Optional;
import java.util.UUID;
import org.soletape.notice.outgoing.Target;

/**
 * A message that is taken to be sent on one channel now.
 *
 * @param test whether somebody only wants to see that it arrives
 * @param tries how often it was, this time included; tells whether it is still ours when it is done
 */
record Delivery(Message message, boolean test, Way way, int tries) {
  /**
   * Where it goes.
   *
   * @param secret what the kind of channel needs beside the address
   */
  record Way(
      UUID id,
      ChannelKind kind,
      String label,
      Target target,
      Optional<byte[]> secret,
      String site) {
    @Override
    public String toString() {
      return "Way[" + id + "]";
    }
  }

  /** Where something of the message is looked at: its first link. */
  Optional<String> link() {
    return message.lines().stream()
        .flatMap(line -> line.path().stream())
        .findFirst()
        .map(path -> way.site() + path);
  }
}
