package org.soletape.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The public pages as they were last right, for the time the database does not answer. What is
 * shown from here says how old it is, and no cache keeps it.
 */
final class LastPages {
  private static final String ATTRIBUTE = "soletape.last-pages";
  private static final String BODY = "<main id=\"main\" tabindex=\"-1\">";
  private static final int ROOM = 6_000_000;

  /** No link of ours is longer; made-up ones would take more room than the pages. */
  private static final int LONGEST_ADDRESS = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long used;

  /** A page under gzip, and when it was last known to be right. */
  @SuppressWarnings("ArrayRecordComponent") // never compared or changed
  private record Kept(byte[] zipped, Instant rightAt) {}

  /** Lets whatever answers this request keep its page here. */
  void offerTo(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  static void keep(Context context, Instant now, byte[] zipped) {
    of(context).ifPresent(pages -> pages.keep(address(context), new Kept(zipped, now)));
  }

  /** The browser has the page, and it is still right. */
  static void confirm(Context context, Instant now) {
    of(context).ifPresent(pages -> pages.confirm(address(context), now));
  }

  /** The page of this address, with a line on its age. */
  synchronized Optional<String> find(Context context) {
    return Optional.ofNullable(kept.get(address(context)))
        .map(
            page ->
                new String(Gzip.unzip(page.zipped()), StandardCharsets.UTF_8)
                    .replace(BODY, BODY + line(page.rightAt())));
  }

  private static String line(Instant rightAt) {
    return "<div class=\"wrap\"><p class=\"notice\" role=\"status\">This page is as of "
        + TIME.format(rightAt)
        + ": the database does not answer at present.</p></div>";
  }

  private synchronized void keep(String address, Kept page) {
    if (address.length() > LONGEST_ADDRESS) {
      return;
    }
    Kept before = kept.put(address, page);
    used += page.zipped().length - (before == null ? 0 : before.zipped().length);
    Iterator<Kept> oldest = kept.values().iterator();
    while (used > ROOM && oldest.hasNext()) {
      used -= oldest.next().zipped().length;
      oldest.remove();
    }
  }

  private synchronized void confirm(String address, Instant now) {
    kept.computeIfPresent(address, (known, page) -> new Kept(page.zipped(), now));
  }

  private static Optional<LastPages> of(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  private static String address(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }
}
