package bench;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shared cache that does what the site's headers say and no more: it keeps an answer for its
 * s-maxage (else max-age), revalidates with the entity tag afterwards, passes on what is private,
 * and answers a browser's own tag with 304. Everybody asks for gzip, so one variant is kept of an
 * address. It has room for everything and never forgets.
 */
final class Cdn {
  /** What the site gives a page while books are awaited. */
  private static final Duration AWAITED = Duration.ofMinutes(2);

  private static final Pattern SHARED = Pattern.compile("(?<![\\w-])s-maxage=(\\d+)");
  private static final Pattern OWN = Pattern.compile("(?<![\\w-])max-age=(\\d+)");
  private static final Pattern NOT_KEPT = Pattern.compile("\\b(private|no-store|no-cache)\\b");

  private final Origin origin;
  private final Map<String, Kept> kept = new HashMap<>();

  Cdn(Origin origin) {
    this.origin = origin;
  }

  /** Where it asks for what it does not have. */
  @FunctionalInterface
  interface Origin {
    HttpResponse<byte[]> send(Asked asked);
  }

  /** How a request was answered. */
  enum Source {
    /** From the cache. */
    HIT,
    /** The site was asked for the first time. */
    FIRST,
    /** The site was asked again: what was kept had been made while books were awaited. */
    AWAITED,
    /** The site was asked again at the end of a slot. */
    EXPIRED,
    /** The site is always asked. */
    PASSED
  }

  /**
   * @param bytes what goes to the browser, headers included
   * @param whole the body, also when the browser was only told that it has it
   * @param cookies what the browser is to keep; a shared cache has none
   */
  record Answer(
      Source source,
      int status,
      Optional<String> etag,
      long bytes,
      byte[] whole,
      List<String> cookies) {}

  private record Kept(
      int status,
      HttpHeaders headers,
      byte[] body,
      Optional<String> etag,
      Instant until,
      Duration life) {}

  Answer get(Asked asked) {
    if (asked.form().isPresent()) {
      return answer(Source.PASSED, current(null, origin.send(asked), asked.at()), asked.etag());
    }
    Kept found = kept.get(asked.path());
    if (found != null && asked.at().isBefore(found.until())) {
      return answer(Source.HIT, found, asked.etag());
    }
    Optional<String> known = Optional.ofNullable(found).flatMap(Kept::etag);
    HttpResponse<byte[]> fresh = origin.send(asked.with(known));
    Kept current = current(found, fresh, asked.at());
    if (current.life().isZero()) {
      kept.remove(asked.path());
      return answer(Source.PASSED, current, asked.etag());
    }
    kept.put(asked.path(), current);
    return answer(found == null ? Source.FIRST : source(found), current, asked.etag());
  }

  private static Source source(Kept found) {
    return found.life().compareTo(AWAITED) <= 0 ? Source.AWAITED : Source.EXPIRED;
  }

  private static Kept current(Kept found, HttpResponse<byte[]> fresh, Instant now) {
    Duration life = life(fresh);
    boolean same = fresh.statusCode() == 304 && found != null;
    return new Kept(
        same ? found.status() : fresh.statusCode(),
        same ? found.headers() : fresh.headers(),
        same ? found.body() : fresh.body(),
        fresh.headers().firstValue("ETag"),
        now.plus(life),
        life);
  }

  /** Zero for what may not be kept. */
  private static Duration life(HttpResponse<byte[]> answer) {
    String control = String.join(",", answer.headers().allValues("Cache-Control"));
    boolean varies =
        answer.headers().allValues("Vary").stream()
            .anyMatch(name -> !name.equalsIgnoreCase("Accept-Encoding"));
    boolean keepable = answer.statusCode() == 200 || answer.statusCode() == 304;
    if (!keepable
        || varies
        || NOT_KEPT.matcher(control).find()
        || answer.headers().firstValue("Set-Cookie").isPresent()) {
      return Duration.ZERO;
    }
    OptionalLong shared = seconds(SHARED, control);
    return Duration.ofSeconds((shared.isPresent() ? shared : seconds(OWN, control)).orElse(0));
  }

  private static OptionalLong seconds(Pattern pattern, String control) {
    Matcher matcher = pattern.matcher(control);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  private static Answer answer(Source source, Kept kept, Optional<String> ifNoneMatch) {
    boolean has = ifNoneMatch.isPresent() && ifNoneMatch.equals(kept.etag());
    long bytes = head(kept.headers()) + (has ? 0 : kept.body().length);
    return new Answer(
        source,
        has ? 304 : kept.status(),
        kept.etag(),
        bytes,
        kept.body(),
        kept.headers().allValues("Set-Cookie"));
  }

  /** Status line and headers as HTTP/1.1 writes them. */
  private static long head(HttpHeaders headers) {
    long bytes = "HTTP/1.1 200 OK\r\n\r\n".length();
    for (var header : headers.map().entrySet()) {
      for (String value : header.getValue()) {
        bytes += header.getKey().length() + value.length() + ": \r\n".length();
      }
    }
    return bytes;
  }
}
