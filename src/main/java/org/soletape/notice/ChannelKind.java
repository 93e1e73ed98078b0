package org.soletape.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soletape.notice.outgoing.Target;

/** A way messages reach people. */
public enum ChannelKind {
  FEED("Private feed"),
  DISCORD("Discord"),
  NTFY("ntfy"),
  WEBHOOK("Webhook"),
  PUSH("This browser");

  private static final Pattern DISCORD_HOST =
      Pattern.compile("((ptb|canary)\\.)?discord(app)?\\.com");
  private static final Pattern DISCORD_PATH =
      Pattern.compile("(?<before>.*)/api/(v\\d+/)?webhooks/\\d+/[\\w-]+");
  private static final Pattern NTFY_PATH = Pattern.compile("(/[\\w.~-]+)*/[\\w-]{1,64}");

  private final String label;

  ChannelKind(String label) {
    this.label = label;
  }

  /** The kind of a word such as {@code discord}. */
  public static Optional<ChannelKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** As it is kept and as JSON has it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** On this machine it may be pretended anywhere. */
  private static boolean isDiscord(Target target) {
    Matcher path = DISCORD_PATH.matcher(target.path());
    return path.matches()
        && (!target.secure()
            || (path.group("before").isEmpty() && DISCORD_HOST.matcher(target.host()).matches()));
  }

  /**
   * Reads an address of this kind.
   *
   * @param loopback whether this machine itself is let through
   * @throws IllegalArgumentException saying in a sentence what is wrong
   */
  Target read(String typed, boolean loopback) {
    Target target = Target.read(typed, loopback);
    boolean fits =
        switch (this) {
          case DISCORD -> isDiscord(target);
          case NTFY -> NTFY_PATH.matcher(target.path()).matches();
          default -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          this == DISCORD
              ? "A Discord webhook looks like https://discord.com/api/webhooks/123/abc."
              : "A topic looks like https://ntfy.sh/a-word-nobody-guesses.");
    }
    return target;
  }
}
