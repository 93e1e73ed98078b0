package org.soletape.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.db.Database;

/**
 * Browsers somebody signed in on before. Such a browser keeps a mark, signed by us for one e-mail,
 * which lets nobody in, but past the limits that strangers have used up. Signing out everywhere and
 * changing the password make every mark worthless.
 */
public record KnownDevices(Database database, SigningKey key, Clock clock) {
  /** How long a mark is believed. */
  public static final Duration LIFE = Duration.ofDays(365);

  private static final String PURPOSE = "device";
  private static final Pattern MARK = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

  /** A mark for a browser on which the owner of this e-mail has just signed in. */
  String mark(EmailAddress email) {
    long now = clock.millis();
    return now + "." + key.sign(PURPOSE, marked(email, now));
  }

  /** Whether a mark is ours, for this e-mail, and neither too old nor revoked. */
  boolean isKnown(EmailAddress email, Optional<String> mark) {
    Matcher parts = MARK.matcher(mark.orElse(""));
    if (!parts.matches()) {
      return false;
    }
    Instant made = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
    return key.isSignedBy(parts.group(2), PURPOSE, marked(email, made.toEpochMilli()))
        && made.plus(LIFE).isAfter(clock.instant())
        && !isRevoked(email, made);
  }

  private boolean isRevoked(EmailAddress email, Instant made) {
    return database.get(
        """
        select exists (select from soletape.accounts
          where lower(email) = ? and devices_since > ?) as revoked
        """,
        row -> row.bool("revoked"),
        email.folded(),
        made);
  }

  private static String marked(EmailAddress email, long made) {
    return made + " " + email.folded();
  }
}
