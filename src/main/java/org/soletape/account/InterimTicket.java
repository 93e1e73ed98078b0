package org.soletape.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The token of a session that began while the database took no writes. It names its person itself;
 * its row follows with the first request that finds the database writable, and does not once the
 * person has signed out everywhere, changed the password, or ended this session.
 *
 * @param issued to the millisecond
 */
record InterimTicket(UUID userId, Instant issued, RandomToken token) {
  /** How long it is believed without a row. */
  static final Duration LIFE = Duration.ofHours(24);

  private static final Pattern FORM =
      Pattern.compile("i~([0-9]{1,15})~([0-9a-f-]{36})~[A-Za-z0-9_-]{43}");

  static InterimTicket make(UUID userId, Instant now) {
    String text = "i~%d~%s~%s".formatted(now.toEpochMilli(), userId, RandomToken.make().text());
    return new InterimTicket(
        userId, Instant.ofEpochMilli(now.toEpochMilli()), new RandomToken(text));
  }

  /** The ticket a token is, when it is one; its signature has been looked at. */
  static Optional<InterimTicket> of(RandomToken token) {
    Matcher parts = FORM.matcher(token.text());
    return parts.matches()
        ? Optional.of(
            new InterimTicket(
                UUID.fromString(parts.group(2)),
                Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                token))
        : Optional.empty();
  }

  boolean isBelieved(Instant now) {
    return issued.plus(LIFE).isAfter(now);
  }
}
