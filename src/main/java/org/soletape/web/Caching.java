package org.soletape.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.soletape.market.Slot;

/**
 * How long shared caches may answer in our place. A browser always asks again; a shared cache may
 * keep a market page until five minutes after the end of the slot once the slot's books are in, and
 * for two minutes while they are awaited. The five minutes let the next slot's books arrive before
 * everyone asks for them.
 */
public final class Caching {
  /** For errors and anything that must be asked for every time. */
  public static final String NEVER = "no-store";

  private static final String PERSONAL = "private, no-store";

  static final Duration WHILE_AWAITED = Duration.ofMinutes(2);
  static final Duration AFTER_THE_SLOT = Duration.ofMinutes(5);

  private static final int ETAG_BYTES = 15;

  /** In no part, so that two parts are never taken for two others. */
  private static final char END = '\0';

  private final Clock clock;
  private final String build;

  /**
   * Decides by this clock.
   *
   * @param build changes with the program, so that a page drawn by an older one is not kept
   */
  public Caching(Clock clock, String build) {
    this.clock = clock;
    this.build = build;
  }

  /** What time it is. */
  public Instant now() {
    return clock.instant();
  }

  /** The slot it is now. */
  public Slot slot() {
    return Slot.of(clock.instant());
  }

  /**
   * The state of a public page: the same parts give the same edition, in the same slot and build.
   *
   * @param booksAreIn whether every book of this slot that the page shows has arrived
   * @param parts all that the page is drawn from: its address and the versions of its data
   */
  public Edition edition(boolean booksAreIn, Object... parts) {
    Instant now = clock.instant();
    return new Edition(etag(build, Slot.of(now), parts), sharedLife(now, booksAreIn), now);
  }

  /** The UTC day it is now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * The state of what changes once a day, when yesterday has become history: kept until that is to
   * be expected again.
   *
   * @param newest the newest day of history
   * @param parts all that the answer is drawn from besides
   */
  public Edition editionOfTheDay(LocalDate newest, Object... parts) {
    Instant now = clock.instant();
    Instant tomorrow = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean isNewest = newest.equals(today().minusDays(1));
    return new Edition(
        etag(build, Slot.of(newest.atStartOfDay(ZoneOffset.UTC).toInstant()), parts),
        isNewest ? Duration.between(now, tomorrow.plus(AFTER_THE_SLOT)) : WHILE_AWAITED,
        now);
  }

  /** How long a shared cache may keep a page made now. */
  static Duration sharedLife(Instant now, boolean booksAreIn) {
    return booksAreIn
        ? Duration.between(now, Slot.of(now).end().plus(AFTER_THE_SLOT))
        : WHILE_AWAITED;
  }

  /** Marks an answer about a person: no cache may keep it. */
  public static void personal(Context context) {
    context.header("Cache-Control", PERSONAL);
  }

  /**
   * Marks an answer that its reader alone keeps, and asks for again each time; whether the reader
   * has it already. Then it is answered with 304.
   */
  public static boolean isHeldByItsReader(Context context, byte[] content) {
    byte[] hash = Arrays.copyOf(Sha256.of(content), ETAG_BYTES);
    String etag = "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
    context.header("Cache-Control", "private, no-cache");
    context.header("ETag", etag);
    boolean isHeld =
        new Edition(etag, Duration.ZERO, Instant.EPOCH).matches(context.header("If-None-Match"));
    if (isHeld) {
      context.status(304);
    }
    return isHeld;
  }

  /** Whether the answer is marked as one about a person. */
  static boolean isPersonal(Context context) {
    return PERSONAL.equals(context.res().getHeader("Cache-Control"));
  }

  /** Weak, because the compressed and the plain form share it. */
  private static String etag(String build, Slot slot, Object... parts) {
    StringBuilder text = new StringBuilder(build).append(END);
    text.append(slot.start().getEpochSecond()).append(END);
    for (Object part : parts) {
      text.append(part).append(END);
    }
    byte[] hash = Arrays.copyOf(Sha256.of(text.toString()), ETAG_BYTES);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
  }
}
