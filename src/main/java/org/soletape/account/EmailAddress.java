package org.soletape.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it was typed; two that differ in case alone are the same. */
public record EmailAddress(String text) {
  /** The longest there can be, in characters. */
  public static final int LONGEST = 254;

  /** Whether an address works only a message can tell; this keeps out slips. */
  private static final Pattern PLAUSIBLE =
      Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]+");

  private static final Pattern DOMAIN_WITH_A_DOT = Pattern.compile(".+@[^.]+(\\.[^.]+)+");

  /** Reads an address, without the space around it; empty when it cannot be one. */
  public static Optional<EmailAddress> read(String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(address -> address.length() <= LONGEST)
        .filter(address -> PLAUSIBLE.matcher(address).matches())
        .filter(address -> DOMAIN_WITH_A_DOT.matcher(address).matches())
        .map(EmailAddress::new);
  }

  /** The form by which two addresses are compared. */
  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
