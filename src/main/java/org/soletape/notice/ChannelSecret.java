package org.soletape.notice;

import java.util.Optional;
import org.soletape.account.RandomToken;

/**
 * What is secret about a channel beside its address.
 *
 * @param kept in the database
 * @param told to whoever adds it, once
 */
record ChannelSecret(Optional<byte[]> kept, Optional<String> told) {
  static ChannelSecret of(ChannelEntry entry) {
    return switch (entry.kind()) {
      case FEED -> {
        RandomToken token = RandomToken.make();
        yield new ChannelSecret(Optional.of(token.hash()), Optional.of(token.text()));
      }
      case WEBHOOK -> {
        byte[] key = RandomToken.randomBytes();
        yield new ChannelSecret(Optional.of(key), Optional.of(new WebhookSignature(key).secret()));
      }
      case PUSH ->
          new ChannelSecret(
              Optional.of(
                  entry
                      .browser()
                      .orElseThrow(
                          () -> new IllegalArgumentException("The browser's keys are missing."))
                      .toKeep()),
              Optional.empty());
      case DISCORD, NTFY -> new ChannelSecret(Optional.empty(), Optional.empty());
    };
  }

  @Override
  public String toString() {
    return "ChannelSecret[...]";
  }
}
